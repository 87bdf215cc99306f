import { KoppelError, type Language, rank } from '@koppel/core';
import type { Region } from '../match/region.js';
import { seekerRow } from '../rows.js';
import type { Seeker } from '../schema/seeker.js';
import { changesFor, type SeekerChange } from './changes.js';

/** A change, or two, and the vacancies that it opens. */
export interface Opener {
  readonly changes: readonly {
    readonly kind: SeekerChange['kind'];
    readonly key: string;
    readonly steps: number;
  }[];
  readonly steps: number;
  /** Vacancies that are eligible with it and were not before, by id. */
  readonly opens: readonly string[];
  /** Vacancies that are no longer eligible with it. */
  readonly closes: readonly string[];
  /** "met Nederlands B1: 37 erbij", without a full stop. */
  readonly sentence: string;
}

export interface OpenerReport {
  readonly seeker: string;
  /** Eligible as things are, and how many wait for an answer. */
  readonly eligible: number;
  readonly open: number;
  readonly openers: readonly Opener[];
}

export interface OpenerOptions {
  readonly language: Language;
  /** How many changes to show. Default 10. */
  readonly limit?: number;
  /** How many changes at once: 1 or 2. Default 1. Two are tried only where each is not enough. */
  readonly together?: 1 | 2;
}

const MOST_PAIRED = 40;

/**
 * The smallest changes that open most vacancies: each is made, and all vacancies are ranked again, so that what is
 * promised is true on this day. Changes are only proposed where a vacancy asks for them, never on what a person cannot do.
 */
export function openersOf(region: Region, seekerId: string, options: OpenerOptions): OpenerReport {
  const { language, limit = 10, together = 1 } = options;
  if (together !== 1 && together !== 2) {
    throw new KoppelError('BAD_OPTION', [
      { pointer: '/together', found: String(together), expected: '1 or 2' },
    ]);
  }
  const seeker = region.seeker(seekerId);
  const before = verdicts(region, seeker);
  const attempt = (changes: readonly SeekerChange[]): Opener => {
    const changed = changes.reduce((one, change) => change.apply(one), seeker);
    const after = verdicts(region, changed);
    const opens = [...after.eligible].filter((id) => !before.eligible.has(id)).sort();
    const closes = [...before.eligible].filter((id) => !after.eligible.has(id)).sort();
    return {
      changes: changes.map(({ kind, key, steps }) => ({ kind, key, steps })),
      steps: changes.reduce((sum, { steps }) => sum + steps, 0),
      opens,
      closes,
      sentence: say(changes, opens.length, language),
    };
  };
  const candidates = changesFor(seeker, region);
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
    openers: openers.slice(0, limit),
  };
}

function byGain(a: Opener, b: Opener): number {
  const name = ({ changes }: Opener): string => changes.map(({ key }) => key).join(' ');
  return b.opens.length - a.opens.length || a.steps - b.steps || (name(a) < name(b) ? -1 : 1);
}

/** Two changes of one kind with one subject, as two levels of Dutch, exclude each other. */
function pairsOf(candidates: readonly SeekerChange[]): SeekerChange[][] {
  const subject = ({ key }: SeekerChange): string => key.slice(0, key.lastIndexOf(':'));
  return candidates.flatMap((one, index) =>
    candidates
      .slice(index + 1)
      .flatMap((other) =>
        subject(one) === subject(other) && one.kind !== 'licence' && one.kind !== 'day' ? [] : [[one, other]],
      ),
  );
}

function verdicts(
  region: Region,
  seeker: Seeker,
): { readonly eligible: ReadonlySet<string>; readonly open: number } {
  const ask = seekerRow(seeker, region.options);
  const { reach } = ask;
  const found = region.vacancySections.flatMap(({ known, index }) =>
    rank(region.bySeeker('both', { ask: { reach }, ...known }), ask, index, { now: region.now }),
  );
  return {
    eligible: new Set(found.filter(({ status }) => status === 'eligible').map(({ id }) => id)),
    open: found.filter(({ status }) => status === 'open').length,
  };
}

function say(changes: readonly SeekerChange[], count: number, language: Language): string {
  const and = language === 'nl' ? ' en ' : ' and ';
  const what = changes.map((change) => change.say[language]).join(and);
  return language === 'nl' ? `${what}: ${count} erbij` : `${what}: ${count} more`;
}
