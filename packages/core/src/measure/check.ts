import { at, type Issue, KoppelError, refuse, show } from '../errors.js';
import { type FieldKind, kindOf } from '../policy/kinds.js';
import { checkFields } from '../policy/policy.js';
import {
  isThreshold,
  isWeight,
  type LeafSpec,
  MAX_CRITERIA,
  MAX_WEIGHT,
  type MeasureSpec,
  type Operand,
  type Policy,
  THRESHOLD,
  walkSpec,
} from '../policy/spec.js';
import { constantKind } from './define.js';
import { checkParams } from './params.js';
import { definitionOf, measureNames } from './registry.js';

const checked = new WeakSet<object>();

/** Refuses a policy whose fields, kinds, measures or parameters do not fit together; all faults at once. */
export function checkPolicy(policy: Policy): void {
  if (typeof policy !== 'object' || policy === null || policy.koppel !== 1) {
    refuse(
      'BAD_POLICY',
      '',
      show(policy),
      'a policy',
      'Make one with policy(), or read one with parsePolicy()',
    );
  }
  if (checked.has(policy)) return;
  for (const part of ['ask', 'offer', 'criteria'] as const) {
    const given: unknown = policy[part];
    if (typeof given !== 'object' || given === null)
      refuse(
        'BAD_POLICY',
        `/${part}`,
        show(given),
        'an object',
        'Read policies from files with parsePolicy()',
      );
  }
  const count = Object.keys(policy.criteria).length;
  if (count > MAX_CRITERIA) refuse('BAD_POLICY', '/criteria', `${count} criteria`, `at most ${MAX_CRITERIA}`);
  const issues = [...checkFields(policy.ask, '/ask'), ...checkFields(policy.offer, '/offer')];
  for (const [id, criterion] of Object.entries(policy.criteria)) {
    const pointer = at('/criteria', id);
    if (criterion.level !== 'must' && criterion.level !== 'prefer') {
      const { level } = criterion as { readonly level: unknown };
      issues.push({ pointer: `${pointer}/level`, found: show(level), expected: 'must or prefer' });
    }
    if (criterion.level === 'prefer' && !isWeight(criterion.weight)) {
      issues.push({
        pointer: `${pointer}/weight`,
        found: show(criterion.weight),
        expected: `a whole weight from 0 to ${MAX_WEIGHT}`,
      });
    }
    walkSpec(criterion.measure, `${pointer}/measure`, (spec, place) => {
      issues.push(...checkSpec(policy, spec, place));
      if (criterion.level === 'must') issues.push(...checkDemand(spec, place));
    });
  }
  if (issues.length > 0) throw new KoppelError('BAD_POLICY', issues);
  checked.add(policy);
}

/** A measure that may only be a wish gates nobody, however it is wrapped. */
function checkDemand(spec: MeasureSpec, pointer: string): Issue[] {
  if (spec.type !== 'measure' || definitionOf(spec.name)?.wishOnly !== true) return [];
  return [
    {
      pointer: `${pointer}/name`,
      found: `the measure ${spec.name} in a demand`,
      expected: 'a measure of facts',
      hint: `Write prefer(weight, ${spec.name}(…)): ${spec.name} may move an offer up or down, never out`,
    },
  ];
}

function checkSpec(policy: Policy, spec: MeasureSpec, pointer: string): Issue[] {
  switch (spec.type) {
    case 'measure':
      return checkLeaf(policy, spec, pointer);
    case 'custom':
      return spec.operands.flatMap((operand, index) =>
        checkOperand(policy, operand, undefined, `${pointer}/operands/${index}`),
      );
    case 'all':
    case 'any':
      return spec.parts.length > 0
        ? []
        : [{ pointer: `${pointer}/parts`, found: 'no parts', expected: 'at least one measure' }];
    case 'atLeast':
      return isThreshold(spec.share)
        ? []
        : [{ pointer: `${pointer}/share`, found: show(spec.share), expected: THRESHOLD }];
    case 'not':
      return [];
    default:
      return [
        {
          pointer: `${pointer}/type`,
          found: show((spec as { readonly type: unknown }).type),
          expected: 'measure, all, any, not, atLeast or custom',
        },
      ];
  }
}

function checkLeaf(policy: Policy, spec: LeafSpec, pointer: string): Issue[] {
  const definition = definitionOf(spec.name);
  if (definition === undefined) {
    return [
      {
        pointer: `${pointer}/name`,
        found: show(spec.name),
        expected: `a measure: ${measureNames.join(', ')}`,
      },
    ];
  }
  return [
    ...checkOperand(policy, spec.of, definition.of, `${pointer}/of`),
    ...checkOperand(policy, spec.by, definition.by, `${pointer}/by`),
    ...checkParams(definition.params, spec.params ?? {}, `${pointer}/params`),
  ];
}

/** The kind of a field operand, if the policy declares it. */
function declaredKind(policy: Policy, operand: Operand): FieldKind | undefined {
  const [fields, name] =
    'ask' in operand
      ? [policy.ask, operand.ask]
      : 'offer' in operand
        ? [policy.offer, operand.offer]
        : [{}, ''];
  const declaration = Object.hasOwn(fields, name) ? (fields as Policy['ask'])[name] : undefined;
  return declaration === undefined ? undefined : kindOf(declaration);
}

function checkOperand(
  policy: Policy,
  operand: Operand,
  kinds: readonly FieldKind[] | undefined,
  pointer: string,
): Issue[] {
  if ('const' in operand) return kinds === undefined ? [] : checkConstant(kinds, operand.const, pointer);
  const kind = 'now' in operand ? 'date' : declaredKind(policy, operand);
  if (kind === undefined) {
    const side = 'ask' in operand ? policy.ask : policy.offer;
    return [
      {
        pointer,
        found: show('ask' in operand ? operand.ask : 'offer' in operand ? operand.offer : operand),
        expected: `a declared field: ${Object.keys(side).sort().join(', ')}`,
      },
    ];
  }
  if (kinds === undefined || kinds.includes(kind)) return [];
  return [{ pointer, found: `a field of kind ${kind}`, expected: `a field of kind ${kinds.join(' or ')}` }];
}

function checkConstant(kinds: readonly FieldKind[], value: unknown, pointer: string): Issue[] {
  try {
    constantKind(kinds, value, `${pointer}/const`);
    return [];
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    return [...error.issues];
  }
}
