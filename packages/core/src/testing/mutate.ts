import type { Arbitrary, Fc } from './arbitraries/fc.js';

/** Damages JSON documents in the ways that accidents and attackers do. */

type Holder = Record<string, unknown>;
interface Place {
  readonly holder: Holder;
  readonly key: string;
}

/** One thing done to a document: which place (counted round and round), what, and a number to choose with. */
export interface Mutation {
  readonly place: number;
  readonly kind: keyof typeof kinds;
  readonly pick: number;
}

/** What puts another value in a place. */
function put(values: readonly (() => unknown)[]) {
  return ({ holder, key }: Place, pick: number): void => {
    holder[key] = values[pick % values.length]?.();
  };
}

const kinds = {
  delete: ({ holder, key }: Place): void => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  },
  duplicate: ({ holder, key }: Place, pick: number): void => {
    if (Array.isArray(holder)) holder.push(holder[Number(key)]);
    else holder[`${key}${pick % 3}`] = holder[key];
  },
  rename: ({ holder, key }: Place, pick: number): void => {
    const names = [
      key.slice(1),
      key.toUpperCase(),
      'type',
      'share',
      'weight',
      'toString',
      'valueOf',
      '',
      'é',
      'e\u0301',
      '\u0000',
    ];
    const value = holder[key];
    if (!Array.isArray(holder)) delete holder[key];
    holder[names[pick % names.length] as string] = value;
  },
  swap: ({ holder, key }: Place, pick: number): void => {
    const others = Object.keys(holder);
    const other = others[pick % others.length] as string;
    [holder[key], holder[other]] = [holder[other], holder[key]];
  },
  type: put([
    () => null,
    () => undefined,
    () => true,
    () => '',
    () => 'x',
    () => 3,
    () => [],
    () => ({}),
    () => [[]],
    () => ({ a: 1 }),
    () => 1n,
    () => () => 1,
    () => new Date(0),
    () => new Map(),
  ]),
  number: put([
    () => Number.NaN,
    () => JSON.parse('1e400'),
    () => -0,
    () => 0.0001,
    () => -1,
    () => 1e15,
    () => 1001,
    () => 2 ** 53,
  ]),
  text: put([
    () => '\ud800',
    () => 'a\udc00b',
    () => 'e\u0301',
    () => 'a\u0000b',
    () => 'x'.repeat(20_001),
    () => 'x'.repeat(1_000_000),
    () => 'constructor',
    () => '__proto__',
  ]),
  key: ({ holder, key }: Place, pick: number): void => {
    const texts = [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '{"prototype":1}',
      '{"a":{"__proto__":null}}',
    ];
    const hostile = JSON.parse(texts[pick % texts.length] as string) as object;
    const value = holder[key];
    // Beside what was there, as own keys: an assignment would not make an own `__proto__`.
    if (pick % 2 === 0 && typeof value === 'object' && value !== null)
      Object.defineProperties(value, Object.getOwnPropertyDescriptors(hostile));
    else holder[key] = hostile;
  },
  longKey: ({ holder }: Place, pick: number): void => {
    holder['k'.repeat(990 + (pick % 20))] = 1;
  },
  deep: ({ holder, key }: Place, pick: number): void => {
    let value = holder[key];
    const depth = [1, 10, 63, 64, 65, 1000][pick % 6] as number;
    for (let level = 0; level < depth; level += 1)
      value = pick % 2 === 0 ? { type: 'not', part: value } : [value];
    holder[key] = value;
  },
} satisfies Record<string, (place: Place, pick: number) => void>;

/** Mutations for fast-check to choose from. */
export function mutations(check: Fc): Arbitrary<readonly Mutation[]> {
  const names = Object.keys(kinds) as (keyof typeof kinds)[];
  const one = check.record({
    place: check.nat(10_000),
    kind: check.constantFrom(...names),
    pick: check.nat(1000),
  });
  return check.array(one, { minLength: 1, maxLength: 3 });
}

/** A damaged copy of a document. */
export function mutated(document: unknown, damages: readonly Mutation[]): unknown {
  const root: Holder = { document: structuredClone(document) };
  for (const { place, kind, pick } of damages) {
    const places = placesOf(root);
    const chosen = places[place % places.length];
    if (chosen !== undefined) kinds[kind](chosen, pick);
  }
  return root['document'];
}

/** Every key of every object and every place of every list, the document itself included. */
function placesOf(root: Holder): Place[] {
  const places: Place[] = [];
  const stack: Holder[] = [root];
  for (let holder = stack.pop(); holder !== undefined; holder = stack.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const value = Object.getOwnPropertyDescriptor(holder, key)?.value as unknown;
      if (typeof value === 'object' && value !== null && places.length < 10_000) stack.push(value as Holder);
    }
  }
  return places;
}

/** The document as text, damaged once more where text can be: a key twice, a number too large, a letter lost. */
export function damagedText(document: unknown, kind: number, place: number): string {
  const text =
    JSON.stringify(document, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)) ??
    '';
  const brace = nthIndexOf(text, '{', place);
  if (kind === 0) return text;
  if (kind === 1) return `${text.slice(0, brace + 1)}"twice":1,"tw\\u0069ce":2,${text.slice(brace + 1)}`;
  if (kind === 2) return text.replace(/:\d+/, ':1e400');
  if (kind === 3) return text.replace(/:\d+/, ':-0');
  if (kind === 4) return `${text.slice(0, brace)}${'['.repeat(1000)}${text.slice(brace)}`;
  const cut = place % (text.length + 1);
  return text.slice(0, cut) + text.slice(cut + 1);
}

function nthIndexOf(text: string, sign: string, place: number): number {
  const places = [...text.slice(0, 10_000).matchAll(new RegExp(`\\${sign}`, 'g'))].map(({ index }) => index);
  return places[place % Math.max(places.length, 1)] ?? -1;
}
