import type { Couple, Fault, Pair, PreferenceList, QuotaMarket } from './types.js';

/** A couple, and two places that it would rather have and that would both take it. */
export interface BlockingCouple {
  readonly members: readonly [string, string];
  readonly places: readonly [string | null, string | null];
}

export interface QuotaAudit {
  readonly faults: readonly Fault[];
  readonly blockingPairs: readonly Pair[];
  readonly blockingCouples: readonly BlockingCouple[];
  /** No fault (lower quotas among them), and nobody blocks. */
  readonly stable: boolean;
}

/** Checks a matching with couples and lower quotas against the lists as they were written, without the solver. */
export function auditQuotas(market: QuotaMarket, pairs: readonly Pair[]): QuotaAudit {
  const faults: Fault[] = [];
  const fault = (rule: string, about: string) => faults.push({ rule, about });
  const { applicants, couples = [], places } = market;
  const likes = new Map(places.map(({ id, prefers }) => [id, stepsOf(prefers)]));
  const seats = new Map(places.map(({ id, capacity = 1 }) => [id, capacity]));
  const inside = new Map<string, string[]>(places.map(({ id }) => [id, []]));
  const at = new Map<string, string>();
  for (const { applicant, place } of pairs) {
    if (!likes.get(place)?.has(applicant)) fault('accepted by the place', `${applicant}, ${place}`);
    if (at.has(applicant)) fault('one place each', applicant);
    at.set(applicant, place);
    inside.get(place)?.push(applicant);
  }
  const known = new Set([...applicants.map(({ id }) => id), ...couples.flatMap(({ members }) => members)]);
  for (const id of at.keys()) if (!known.has(id)) fault('an applicant of the market', id);
  for (const { id, capacity = 1, atLeast = 0 } of places) {
    const count = inside.get(id)!.length;
    if (count > capacity) fault('capacity', id);
    if (count < atLeast) fault('lower quota', `${id}: ${count} of ${atLeast}`);
  }
  const step = (place: string, who: string) => likes.get(place)?.get(who) ?? Number.POSITIVE_INFINITY;

  /** Whether a place would seat newcomers beside those who stay, with those who left gone. */
  const seatsThem = (place: string, newcomers: readonly string[], gone: readonly string[]): boolean => {
    if (newcomers.some((who) => !likes.get(place)?.has(who))) return false;
    const others = inside.get(place)!.filter((who) => !gone.includes(who) && !newcomers.includes(who));
    const staying = inside.get(place)!.filter((who) => newcomers.includes(who));
    const entering = newcomers.filter((who) => !staying.includes(who));
    const free = seats.get(place)! - others.length - staying.length;
    if (entering.length <= free) return true;
    // Whoever needs a seat takes that of another who is liked less; each way round is tried.
    const [one, two] = entering;
    const worse = (who: string) => others.filter((other) => step(place, other) > step(place, who));
    if (two === undefined) return free >= 0 && worse(one!).length > 0;
    if (free === 1) return worse(one!).length > 0 || worse(two).length > 0;
    return free === 0 && worse(one!).some((first) => worse(two).some((second) => first !== second));
  };

  const blockingPairs: Pair[] = [];
  for (const { id, prefers } of applicants) {
    const steps = stepsOf(prefers);
    const now = at.get(id);
    if (now !== undefined && !steps.has(now)) fault('accepted by the applicant', `${id}, ${now}`);
    const has = now === undefined ? Number.POSITIVE_INFINITY : steps.get(now)!;
    for (const [place, wish] of steps) {
      if (wish < has && seatsThem(place, [id], [])) blockingPairs.push({ applicant: id, place });
    }
  }
  const blockingCouples = couples.flatMap((couple) => blocksOf(couple));
  const stable = faults.length === 0 && blockingPairs.length === 0 && blockingCouples.length === 0;
  return { faults, blockingPairs, blockingCouples, stable };

  function blocksOf({ members, prefers }: Couple): BlockingCouple[] {
    const [a, b] = members;
    const now = [at.get(a) ?? null, at.get(b) ?? null] as const;
    const has = prefers.findIndex(([p, q]) => p === now[0] && q === now[1]);
    if (has === -1 && (now[0] !== null || now[1] !== null)) fault('accepted by the couple', `${a}, ${b}`);
    const better = has === -1 ? prefers : prefers.slice(0, has);
    const takes = ([p, q]: readonly [string | null, string | null]) => {
      if (p !== null && p === q) return seatsThem(p, [a, b], []);
      const leaving = [a, b];
      return (
        (p === null || p === now[0] || seatsThem(p, [a], leaving)) &&
        (q === null || q === now[1] || seatsThem(q, [b], leaving))
      );
    };
    const acceptable = ([p, q]: readonly [string | null, string | null]) =>
      (p === null || likes.get(p)?.has(a) === true) && (q === null || likes.get(q)?.has(b) === true);
    return better
      .filter((places) => acceptable(places) && takes(places))
      .map((places) => ({ members: [a, b], places: [places[0], places[1]] }));
  }
}

function stepsOf(list: PreferenceList): Map<string, number> {
  const steps = new Map<string, number>();
  for (const [step, named] of list.entries()) {
    for (const id of typeof named === 'string' ? [named] : named) steps.set(id, step);
  }
  return steps;
}
