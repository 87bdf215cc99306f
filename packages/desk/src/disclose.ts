import { DeskError } from './error.js';

/** What the desk shows to roles. */
export type Shown = 'ranked' | 'proposal' | 'task' | 'profile' | 'relation';

/** What a role may see: only what is named, and nothing else. */
export interface RoleRules {
  /**
   * Fields by kind, as paths: `id`, `offer.title`, `offers.points`. A path names all that lies below it, and goes through
   * lists. A kind without paths shows nothing.
   */
  readonly sees: Readonly<Partial<Record<Shown, readonly string[]>>>;
  /** Paths of which one has to hold the viewer's own id, for instance `said.asker`. Without it: everybody's. */
  readonly own?: readonly string[];
}

export type Disclosures = Readonly<Record<string, RoleRules>>;

/** The part of a value that a role sees; `undefined` when it is somebody else's. A new object: nothing unnamed is in it. */
export function disclose(
  disclosures: Disclosures,
  role: string,
  viewer: string,
  kind: Shown,
  value: object,
): object | undefined {
  const rules = rulesOf(disclosures, role);
  if (rules.own !== undefined && !rules.own.some((path) => valueAt(value, path.split('.')) === viewer))
    return undefined;
  return disclosed(rules, kind, value);
}

/** As `disclose`, for what belongs to nobody: offers in a ranking. */
export function disclosed({ sees }: RoleRules, kind: Shown, value: object): object {
  return (pick(
    value,
    (sees[kind] ?? []).map((path) => path.split('.')),
  ) ?? {}) as object;
}

export function rulesOf(disclosures: Disclosures, role: string): RoleRules {
  const rules = Object.hasOwn(disclosures, role) ? disclosures[role] : undefined;
  if (rules !== undefined) return rules;
  const roles = Object.keys(disclosures).sort().join(', ');
  throw new DeskError('BAD_OPTION', '/role', JSON.stringify(role) ?? 'nothing', `one of ${roles || 'none'}`);
}

function pick(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, paths)).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null || paths.length === 0) return undefined;
  const entries = Object.entries(value).flatMap(([field, part]) => {
    const below = paths.filter(([first]) => first === field).map((path) => path.slice(1));
    const picked = below.length === 0 ? undefined : pick(part, below);
    return picked === undefined ? [] : [[field, picked] as const];
  });
  return Object.fromEntries(entries);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, first);
  return isHolder ? valueAt((value as Record<string, unknown>)[first], rest) : undefined;
}
