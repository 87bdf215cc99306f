import { buddyCycles, buddyPairs } from '@koppel/core/solve/group';
import type { Compiled } from '../compile/problem.js';
import type { Programme } from '../schema/programme.js';

/** Larger groups than this are first cut in parts, by id, for their buddies. */
const MOST = 12;

/** Who is whose buddy in one group: for each member the id of theirs. With `pairs` and an odd number, one has none. */
export function buddiesOf(
  ids: readonly string[],
  { members, pairs }: Compiled,
  how: Programme['buddies'],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (how === 'none') return found;
  const placeOf = new Map(members.map(({ id }, i) => [id, i]));
  const parts = Math.ceil(ids.length / MOST);
  for (let part = 0; part < parts; part += 1) {
    const some = ids.slice(
      Math.floor((part * ids.length) / parts),
      Math.floor(((part + 1) * ids.length) / parts),
    );
    const places = some.map((id) => placeOf.get(id) as number);
    const fit = Int32Array.from({ length: some.length * some.length }, (_, at) => {
      const [a, b] = [places[Math.floor(at / some.length)]!, places[at % some.length]!];
      return a === b ? 0 : pairs.directed[a * members.length + b]!;
    });
    if (how === 'pairs') {
      for (const [a, b] of buddyPairs(fit).pairs) found.set(some[a]!, some[b]!).set(some[b]!, some[a]!);
    } else {
      const buddy = buddyCycles(fit, how === 'cycles' ? 2 : 3) ?? [];
      for (const [a, b] of buddy.entries()) found.set(some[a]!, some[b]!);
    }
  }
  return found;
}
