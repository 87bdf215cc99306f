/**
 * The kinds of field that a policy can declare, and what callers may write in them. Every kind has a form for
 * "we know this only roughly"; a field that is missing (absent, undefined or null) is wholly unknown.
 */

/** A limit or a rough value: `{ gte: 10, lt: 50 }`. `gt` and `lt` leave the end out, `gte` and `lte` include it. */
export interface SpanInput {
  readonly gt?: number | undefined;
  readonly gte?: number | undefined;
  readonly lt?: number | undefined;
  readonly lte?: number | undefined;
}

/** Tags, perhaps with a positive whole weight each: `['finance']` or `{ finance: 3, strategy: 1 }`. */
export type TagListInput = readonly string[] | Readonly<Record<string, number>>;

/** Tags of which only some are known: `{ yes: ['plan'], no: ['refused'] }`; all others are `others`. */
export interface PartialTagsInput {
  readonly yes?: TagListInput | undefined;
  readonly no?: readonly string[] | undefined;
  readonly maybe?: readonly string[] | undefined;
  /** What holds for a tag that is not named; 'unknown' by default. */
  readonly others?: 'no' | 'unknown' | undefined;
}

/** Degrees; several places mean several sites. */
export interface PlaceInput {
  readonly lat: number;
  readonly lon: number;
}

/** A condition that only a person can judge, and who judges it. */
export interface ConditionInput {
  readonly id: string;
  readonly by: string;
}

/** What may be written in a field, per kind. */
export interface ValueInputs {
  /** One name out of many; `{ oneOf: [...] }` when it is one of these but not known which. */
  category: string | { readonly oneOf: readonly string[] };
  /** Names with an optional weight. */
  tags: TagListInput | PartialTagsInput;
  /** One number, at most three decimals, up to 9 × 10¹²; a span when it is known roughly. */
  number: number | SpanInput;
  /** The set of numbers that are allowed or wanted. */
  span: SpanInput;
  flag: boolean;
  /** YYYY-MM-DD; YYYY-MM or YYYY when that is all that is known; or a range with both ends included. */
  date: string | { readonly from?: string | undefined; readonly to?: string | undefined };
  /** Half-open: from the first day up to, but not on, the last. */
  window: { readonly from?: string | undefined; readonly to?: string | undefined };
  place: PlaceInput | readonly PlaceInput[];
  conditions: readonly ConditionInput[];
  /** What somebody wrote, at most 20,000 characters; or several texts by name, such as a title and a summary. */
  text: string | Readonly<Record<string, string>>;
}

export type FieldKind = keyof ValueInputs;

export const fieldKinds = [
  'category',
  'tags',
  'number',
  'span',
  'flag',
  'date',
  'window',
  'place',
  'conditions',
  'text',
] as const satisfies readonly FieldKind[];

/**
 * What a field is. `'span'` alone: a missing value is unknown. `rule('span')`: the field holds a rule or a preference,
 * and where it is missing there is none: a demand that reads it is met, and a wish earns no points.
 */
export type FieldDeclaration<K extends FieldKind = FieldKind> = K | RuleDeclaration<K>;

export interface RuleDeclaration<K extends FieldKind = FieldKind> {
  readonly kind: K;
  readonly absent: 'no-rule';
}

export type Fields = Readonly<Record<string, FieldDeclaration>>;

/** Declares a field that holds a rule: a record without it has no such rule. */
export function rule<K extends FieldKind>(kind: K): RuleDeclaration<K> {
  return { kind, absent: 'no-rule' };
}

export function kindOf(declaration: FieldDeclaration): FieldKind {
  return typeof declaration === 'string' ? declaration : declaration.kind;
}

export function isRule(declaration: FieldDeclaration): boolean {
  return typeof declaration !== 'string';
}

type KindOf<D> = D extends RuleDeclaration<infer K> ? K : D extends FieldKind ? D : never;

/** The record type that a set of declared fields describes; fields that no criterion knows are allowed and ignored. */
export type RecordOf<F extends Fields> = {
  readonly [N in keyof F]?: ValueInputs[KindOf<F[N]>] | null | undefined;
} & {
  readonly id?: string;
};

export type DeclaredKind<D> = KindOf<D>;
