import { at, refuse, show } from '../errors.js';
import type { Context } from '../policy/context.js';
import { type FieldKind, type Fields, isRule, kindOf } from '../policy/kinds.js';
import type { Operand } from '../policy/spec.js';
import { readString, readValue, type Value } from '../policy/values.js';
import { constantKind } from './define.js';
import type { Fetch, Held } from './evaluate.js';

/** The declared fields of one record, checked. */
export type Side = ReadonlyMap<string, Held>;

/** Reads the declared fields of a record; other keys of the record are not looked at. */
export function readSide(fields: Fields, record: object, pointer: string): Side {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    refuse('BAD_VALUE', pointer, show(record), 'a record');
  }
  const side = new Map<string, Held>();
  for (const { name, kind, rule } of declaredIn(fields)) {
    const raw = ownField(record, name);
    const value = readField(kind, raw, () => at(pointer, name));
    side.set(name, { kind, value, noRule: rule && value === undefined, raw: raw ?? undefined });
  }
  return side;
}

/** The value of a field; its place is written out only when it is refused. */
export function readField(kind: FieldKind, raw: unknown, where: () => string): Value | undefined {
  if (raw === undefined || raw === null) return undefined;
  try {
    return readValue(kind, raw, '');
  } catch {
    return readValue(kind, raw, where());
  }
}

interface Declared {
  readonly name: string;
  readonly kind: FieldKind;
  readonly rule: boolean;
}

const declared = new WeakMap<Fields, readonly Declared[]>();

function declaredIn(fields: Fields): readonly Declared[] {
  const known = declared.get(fields);
  if (known !== undefined) return known;
  const list = Object.entries(fields).map(([name, declaration]) => {
    return { name, kind: kindOf(declaration), rule: isRule(declaration) };
  });
  declared.set(fields, list);
  return list;
}

/** What a record itself holds under a name: nothing that it inherits counts. */
export function ownField(record: object, name: string): unknown {
  return Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : undefined;
}

/** The id that ties are broken by and results are known by. */
export function readId(record: object, pointer: string): string {
  return readString((record as { readonly id?: unknown }).id, at(pointer, 'id'), 'an id');
}

/** Finds operands in a pair of records. */
export function fetchFrom(ask: Side, offer: Side, context: Context): Fetch {
  return (operand, kinds) => {
    if ('ask' in operand) return ask.get(operand.ask) ?? unknownField(operand);
    if ('offer' in operand) return offer.get(operand.offer) ?? unknownField(operand);
    return fixed(operand, kinds, context);
  };
}

/** What an operand holds that depends on no record. */
export function fixed(operand: Operand, kinds: Parameters<Fetch>[1], context: Context): Held {
  if ('now' in operand) {
    const { now } = context;
    if (now === undefined) {
      refuse(
        'MISSING_CONTEXT',
        '/now',
        'no day',
        'the day of the run, which the policy looks at',
        "Pass { now: '2019-03-01' }",
      );
    }
    return { kind: 'date', value: { from: now, to: now }, noRule: false, raw: now };
  }
  const raw = (operand as { readonly const: unknown }).const;
  if (kinds.length === 0) return { kind: 'flag', value: undefined, noRule: false, raw };
  const known = constants.get(operand);
  if (known?.kinds === kinds) return known.held;
  const kind = constantKind(kinds, raw, '/const');
  const held = { kind, value: readValue(kind, raw, '/const'), noRule: false, raw };
  constants.set(operand, { kinds, held });
  return held;
}

/** Constants are part of the policy, and read once. */
const constants = new WeakMap<Operand, { readonly kinds: readonly FieldKind[]; readonly held: Held }>();

function unknownField(operand: Operand): never {
  return refuse('BAD_POLICY', '', show(operand), 'a field that the policy declares');
}
