import { Augmenter } from './augment.js';
import { Edges } from './edges.js';
import { attempt } from './quota-attempt.js';
import { type Quotas, readQuotas } from './quota-market.js';
import { search } from './quota-search.js';
import { QuotaState } from './quota-state.js';
import { Run } from './run.js';
import type { Pair, QuotaMarket, QuotaMatching, QuotaReason, RunOptions } from './types.js';

const DEFAULT_STEPS = 200_000;

/**
 * Stable matching where places need a least number and some applicants come as couples. First by proposals, which settle many
 * markets of any size; then by a search through all matchings. Deciding whether a stable matching exists is NP-complete with
 * couples (E. Ronn, "NP-complete stable matching problems", Journal of Algorithms 11 (1990) 285–304), so that beyond the budget the
 * status is `partial`. Without couples and ties nothing is searched: every stable matching fills each place alike (A. E.
 * Roth, "On the allocation of residents to rural hospitals", Econometrica 54 (1986) 425–427).
 *
 * Stable: no applicant would rather have a place that has a seat free or would rather have it than one of its own, and no couple
 * would rather have an option whose places would both take it; a place takes both of a couple when it can seat each by a free
 * seat or by letting go another whom it likes less (as D. F. Manlove and I. McBride, 2013, with a couple's own old seats free).
 * A step is a proposal or a node of the search; default 200,000.
 *
 * @throws KoppelError `BAD_VALUE`, `DUPLICATE_ID`, `BAD_OPTION`.
 */
export function stableWithQuotas(market: QuotaMarket, options: RunOptions = {}): QuotaMatching {
  const run = new Run(options, DEFAULT_STEPS);
  const quotas = readQuotas(market);
  const state = new QuotaState(quotas);
  const short = shortage(quotas);
  if (short !== undefined) return impossible(quotas, short, run);
  const couples = quotas.units.some(({ members }) => members.length === 2);
  const pairs = quotas.units.reduce((sum, { options: list }) => sum + list.length, 0);
  const rested = attempt(quotas, state, run, couples ? 20 * (pairs + 1) : Number.POSITIVE_INFINITY);
  if (rested && state.quotasMet() && state.blocking() === 0) return report(quotas, state, 'optimal', run);
  if (rested && !couples && !quotas.ties) {
    const place = quotas.capacity.findIndex((_, k) => state.holders(k).length < quotas.atLeast[k]!);
    const filled = state.holders(place).length;
    const reason: QuotaReason = {
      kind: 'quota',
      place: quotas.places.ids[place]!,
      filled,
      atLeast: quotas.atLeast[place]!,
    };
    return impossible(quotas, reason, run);
  }
  const known = state.choice.slice();
  const found = search(quotas, state, run);
  if (found === true) return report(quotas, state, 'optimal', run);
  if (found === false) return impossible(quotas, { kind: 'searched' }, run);
  for (const [unit, choice] of known.entries()) state.set(unit, choice);
  return report(quotas, state, run.stopped === 'cancelled' ? 'cancelled' : 'partial', run);
}

function report(
  quotas: Quotas,
  state: QuotaState,
  status: 'optimal' | 'partial' | 'cancelled',
  run: Run,
): QuotaMatching {
  const { members, places, units } = quotas;
  const placeOf = new Int32Array(members.length).fill(-1);
  for (const [u, unit] of units.entries()) {
    const now = state.at(u);
    for (const [k, member] of unit.members.entries()) placeOf[member] = now[k]!;
  }
  const pairs: Pair[] = [];
  const unmatched: string[] = [];
  for (const [member, applicant] of members.entries()) {
    if (placeOf[member] === -1) unmatched.push(applicant);
    else pairs.push({ applicant, place: places.ids[placeOf[member]!]! });
  }
  if (status === 'optimal') return { status, pairs, unmatched, steps: run.steps };
  const short = places.ids.flatMap((place, k) => {
    const [filled, atLeast] = [state.holders(k).length, quotas.atLeast[k]!];
    return filled < atLeast ? [{ place, filled, atLeast }] : [];
  });
  return { status, pairs, unmatched, blocking: state.blocking(), short, steps: run.steps };
}

function impossible(quotas: Quotas, reason: QuotaReason, run: Run): QuotaMatching {
  return { status: 'impossible', pairs: [], unmatched: quotas.members, reason, steps: run.steps };
}

/** Whether all lower quotas can be reached at once, stable or not: places as rows that must be filled. */
function shortage({ units, members, places, atLeast }: Quotas): QuotaReason | undefined {
  const accepted: Set<number>[] = places.ids.map(() => new Set());
  for (const { members: own, options } of units) {
    for (const target of options) {
      for (const [k, place] of target.entries()) if (place !== -1) accepted[place]!.add(own[k]!);
    }
  }
  const columns = accepted.map((set) => Int32Array.from(set).sort());
  const start = new Int32Array(columns.length + 1);
  for (const [k, list] of columns.entries()) start[k + 1] = start[k]! + list.length;
  const flat = new Int32Array(start[columns.length]!);
  for (const [k, list] of columns.entries()) flat.set(list, start[k]!);
  const edges = Edges.sparse(start, flat, new Int32Array(flat.length));
  const seats = new Int32Array(members.length).fill(1);
  const solver = new Augmenter(
    edges,
    atLeast,
    seats,
    Number.POSITIVE_INFINITY,
    new Float64Array(members.length),
  );
  if (solver.solve(new Run({})) < 0) return undefined;
  const short = solver.reachedRows.sort((a, b) => a - b);
  return {
    kind: 'shortage',
    places: short.map((place) => places.ids[place]!),
    wanted: short.reduce((sum, place) => sum + atLeast[place]!, 0),
    available: new Set(short.flatMap((place) => [...accepted[place]!])).size,
  };
}
