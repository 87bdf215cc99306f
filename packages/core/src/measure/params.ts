import { at, type Issue, show } from '../errors.js';
import type { ParamValue, ParamValues } from '../policy/spec.js';

/** A parameter of a measure as plain data: validation, documentation and staff's tuning all come from this. */
export type ParamSpec = NumberParam | ChoiceParam | NameParam;

interface ParamBase {
  /** What it does and what moving it does. */
  readonly doc: string;
  /** Whether hub staff may change it in an adjustment. */
  readonly tunable: boolean;
}

export interface NumberParam extends ParamBase {
  readonly type: 'number';
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Whether only whole numbers will do. */
  readonly whole?: true;
  readonly default: number;
}

export interface ChoiceParam extends ParamBase {
  readonly type: 'choice';
  readonly options: readonly string[];
  readonly default: string;
}

/** A name of something in the context; optional. */
export interface NameParam extends ParamBase {
  readonly type: 'name';
  readonly required: boolean;
}

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

type ParamType<S extends ParamSpec> = S extends NumberParam
  ? number
  : S extends ChoiceParam
    ? S['options'][number]
    : S extends { required: true }
      ? string
      : string | undefined;

/** The parameters as a measure reads them: defaults filled in. */
export type ParamsOf<P extends ParamSpecs> = { readonly [N in keyof P]: ParamType<P[N]> };

type RequiredNames<P extends ParamSpecs> = {
  [N in keyof P]: P[N] extends { required: true } ? N : never;
}[keyof P];

/** The parameters as an author writes them. */
export type ParamsInput<P extends ParamSpecs> = {
  readonly [N in Exclude<keyof P, RequiredNames<P>>]?: Exclude<ParamType<P[N]>, undefined>;
} & { readonly [N in RequiredNames<P>]: ParamType<P[N]> };

/** The last argument of a word: needed when a parameter is required. */
export type ParamsArgument<P extends ParamSpecs> = [RequiredNames<P>] extends [never]
  ? [params?: ParamsInput<P>]
  : [params: ParamsInput<P>];

/** Everything that is wrong with the parameters of one measure. */
export function checkParams(specs: ParamSpecs, given: ParamValues, pointer: string): Issue[] {
  const issues: Issue[] = [];
  for (const name of Object.keys(given)) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    const known = Object.keys(specs).join(', ') || 'none';
    if (spec === undefined) {
      issues.push({
        pointer: at(pointer, name),
        found: 'an unknown parameter',
        expected: `one of: ${known}`,
      });
    } else {
      const expected = mismatch(spec, given[name]);
      if (expected !== undefined)
        issues.push({ pointer: at(pointer, name), found: show(given[name]), expected });
    }
  }
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.type === 'name' && spec.required && given[name] === undefined) {
      issues.push({
        pointer: at(pointer, name),
        found: 'nothing',
        expected: `the parameter ${name}: ${spec.doc.replace(/\.$/, '')}`,
      });
    }
  }
  return issues;
}

/** What was expected instead, or undefined when the value is fine. */
export function mismatch(spec: ParamSpec, value: ParamValue | undefined): string | undefined {
  switch (spec.type) {
    case 'number': {
      const fits = typeof value === 'number' && value >= spec.min && value <= spec.max;
      if (fits && (spec.whole === undefined || Number.isInteger(value))) return undefined;
      return `a ${spec.whole ? 'whole ' : ''}number from ${spec.min} to ${spec.max} (${spec.unit})`;
    }
    case 'choice':
      return typeof value === 'string' && spec.options.includes(value)
        ? undefined
        : `one of ${spec.options.join(', ')}`;
    case 'name':
      return typeof value === 'string' && value.length > 0 ? undefined : 'a name';
  }
}

/** The given parameters with the defaults of those not given. */
export function withDefaults(
  specs: ParamSpecs,
  given: ParamValues | undefined,
): Record<string, ParamValue | undefined> {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      given?.[name] ?? (spec.type === 'name' ? undefined : spec.default),
    ]),
  );
}
