import { KoppelError, type Language, rank, type WishPoints, wishesOf } from '@koppel/core';
import type { Region } from '../match/region.js';
import { seekerRow } from '../rows.js';
import type { Seeker } from '../schema/seeker.js';
import type { Vacancy } from '../schema/vacancy.js';
import { changesFor, type SeekerChange } from './changes.js';
import { skillChanges } from './skill-changes.js';

/** A change, or two, and the vacancies that it opens. */
export interface Opener {
  readonly changes: readonly {
    readonly kind: SeekerChange['kind'];
    readonly key: string;
    readonly steps: number;
  }[];
  readonly steps: number;
  /**
   * Vacancies that are eligible with it and were not before, by id. Nobody is refused for want of a skill: with a skill among the
   * changes, vacancies that are eligible and whose skills it then meets in so far as `skillsFrom` says.
   */
  readonly opens: readonly string[];
  /** Vacancies of which that is no longer so with it. */
  readonly closes: readonly string[];
  /** "met Nederlands B1: 37 erbij", without a full stop. */
  readonly sentence: string;
}

export interface OpenerReport {
  readonly seeker: string;
  /** Eligible as things are, and how many wait for an answer. */
  readonly eligible: number;
  readonly open: number;
  /** Eligible as things are, with skills that meet what is asked in so far as `skillsFrom` says. */
  readonly skilled: number;
  readonly openers: readonly Opener[];
}

export interface OpenerOptions {
  readonly language: Language;
  /** How many changes to show. Default 10. */
  readonly limit?: number;
  /** How many changes at once: 1 or 2. Default 1. Two are tried only where each is not enough. */
  readonly together?: 1 | 2;
  /** From which share of the skills asked for, in thousandths, somebody counts as skilled for it. Default 700. */
  readonly skillsFrom?: number;
  /** How many of the missing skills that are asked for most are tried. Default 40. */
  readonly mostSkills?: number;
}

const MOST_PAIRED = 40;
const SKILLED = 700;

/**
 * The smallest changes that open most vacancies: each is made, and all vacancies are ranked again, so that what is
 * promised is true on this day. Changes are only proposed where a vacancy asks for them, never on what a person cannot do.
 * A skill is one of them: it opens work that the person may do already and whose skills are not met yet.
 */
export function openersOf(region: Region, seekerId: string, options: OpenerOptions): OpenerReport {
  const { language, limit = 10, together = 1 } = options;
  if (together !== 1 && together !== 2) {
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/together', found: String(together), expected: '1 or 2' },
    ]);
  }
  const seeker = region.seeker(seekerId);
  const from = wholeFrom(options.skillsFrom ?? SKILLED, 1, 1000, '/skillsFrom');
  const mostSkills = wholeFrom(options.mostSkills ?? MOST_PAIRED, 0, 1000, '/mostSkills');
  const before = verdicts(region, seeker, from);
  const attempt = (changes: readonly SeekerChange[]): Opener => {
    const changed = changes.reduce((one, change) => change.apply(one), seeker);
    const after = verdicts(region, changed, from);
    const what = changes.some(({ kind }) => kind === 'skill') ? 'skilled' : 'eligible';
    const opens = [...after[what]].filter((id) => !before[what].has(id)).sort();
    const closes = [...before[what]].filter((id) => !after[what].has(id)).sort();
    return {
      changes: changes.map(({ kind, key, steps }) => ({ kind, key, steps })),
      steps: changes.reduce((sum, { steps }) => sum + steps, 0),
      opens,
      closes,
      sentence: say(changes, opens.length, language, what),
    };
  };
  const unskilled = [...before.eligible].filter((id) => !before.skilled.has(id)).sort();
  const candidates = [...changesFor(seeker, region), ...skillChanges(seeker, region, unskilled, mostSkills)];
  const single = candidates.map((change) => attempt([change]));
  const alone = new Map(
    candidates.map((change, index) => [change.key, (single[index] as Opener).opens.length]),
  );
  const pairs = together === 1 ? [] : pairsOf(candidates.slice(0, MOST_PAIRED)).map(attempt);
  const better = pairs.filter(
    ({ changes, opens }) => changes.reduce((sum, { key }) => sum + (alone.get(key) ?? 0), 0) < opens.length,
  );
  const openers = [...single, ...better].filter(({ opens }) => opens.length > 0).sort(byGain);
  return {
    seeker: seekerId,
    eligible: before.eligible.size,
    open: before.open,
    skilled: before.skilled.size,
    openers: openers.slice(0, limit),
  };
}

function byGain(a: Opener, b: Opener): number {
  const name = ({ changes }: Opener): string => changes.map(({ key }) => key).join(' ');
  return b.opens.length - a.opens.length || a.steps - b.steps || (name(a) < name(b) ? -1 : 1);
}

/** Two changes of one kind with one subject, as two levels of Dutch, exclude each other. */
const SEVERAL: ReadonlySet<SeekerChange['kind']> = new Set(['licence', 'day', 'skill']);

function pairsOf(candidates: readonly SeekerChange[]): SeekerChange[][] {
  const subject = ({ key }: SeekerChange): string => key.slice(0, key.lastIndexOf(':'));
  return candidates.flatMap((one, index) =>
    candidates
      .slice(index + 1)
      .flatMap((other) => (subject(one) === subject(other) && !SEVERAL.has(one.kind) ? [] : [[one, other]])),
  );
}

interface Verdicts {
  readonly eligible: ReadonlySet<string>;
  readonly skilled: ReadonlySet<string>;
  readonly open: number;
}

function verdicts(region: Region, seeker: Seeker, skillsFrom: number): Verdicts {
  const ask = seekerRow(seeker, region.options);
  const { now } = region;
  const all = { eligible: new Set<string>(), skilled: new Set<string>(), open: 0 };
  for (const { known, index } of region.vacancySections) {
    const policy = region.bySeeker('both', { ask: { reach: ask.reach }, ...known });
    const found = rank(policy, ask, index, { now });
    const ids = found.filter(({ status }) => status === 'eligible').map(({ id }) => id);
    all.open += found.filter(({ status }) => status === 'open').length;
    for (const [place, wishes] of wishesOf(policy, ask, index, ids, { now }).entries()) {
      const id = ids[place] as string;
      all.eligible.add(id);
      if (meetsSkills(region.vacancy(id), wishes, skillsFrom)) all.skilled.add(id);
    }
  }
  return all;
}

/** Work that asks for no skills is done by anybody; a policy without the wish says nothing about them. */
function meetsSkills({ skills }: Vacancy, wishes: readonly WishPoints[], skillsFrom: number): boolean {
  if ((skills?.required ?? []).length === 0) return true;
  const wish = wishes.find(({ id }) => id === 'required');
  return wish === undefined || wish.points * 1000 >= skillsFrom * wish.outOf;
}

function wholeFrom(value: number, least: number, most: number, pointer: string): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const expected = `a whole number from ${least} to ${most}`;
  throw new KoppelError('BAD_OPTION', [{ pointer, found: String(value), expected }]);
}

function say(
  changes: readonly SeekerChange[],
  count: number,
  language: Language,
  what: 'eligible' | 'skilled',
): string {
  const change = changes.map((one) => one.say[language]).join(language === 'nl' ? ' en ' : ' and ');
  const more = language === 'nl' ? `${count} erbij` : `${count} more`;
  if (what === 'eligible') return `${change}: ${more}`;
  const of = language === 'nl' ? 'waarvan de vaardigheden dan passen' : 'whose skills are then met';
  return `${change}: ${more} ${of}`;
}
