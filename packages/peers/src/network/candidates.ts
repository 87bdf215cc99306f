import { evaluatePairs } from '../compile/pairs.js';
import { pairKey } from '../compile/rules.js';
import type { Member } from '../schema/member.js';
import type { ConsortiumParty, ConsortiumRole } from '../schema/network.js';
import type { NetworkSetting } from './read.js';

/** A party that could take a role. */
export interface Candidate {
  readonly party: ConsortiumParty;
  /** Of the needs of the demand, which this party brings. */
  readonly brings: readonly number[];
  /** Demands on hours and means that are not known to be met. */
  readonly asks: number;
  /** Wishes about hours and means that are met. */
  readonly wishes: number;
}

type Test = 'yes' | 'no' | 'unknown';

const reaches = (has: number | undefined, least: number | undefined): Test =>
  least === undefined ? 'yes' : has === undefined ? 'unknown' : has >= least ? 'yes' : 'no';

export const testsOf = (party: ConsortiumParty, role: ConsortiumRole) => ({
  hours: reaches(party.hours, role.hours),
  means: reaches(party.meansEur, role.meansEur),
});

/** Who can take a role, the certain ones first, then those who bring most, then by id. */
export function candidatesFor(
  role: ConsortiumRole,
  parties: readonly ConsortiumParty[],
  needs: readonly string[],
  memberOf: ReadonlyMap<string, Member>,
): Candidate[] {
  return parties
    .flatMap((party): Candidate[] => {
      if (!party.roles.includes(role.id)) return [];
      const tests = Object.values(testsOf(party, role));
      if (role.level === 'must' && tests.includes('no')) return [];
      const { brings = [] } = memberOf.get(party.member) as Member;
      return [
        {
          party,
          brings: needs.flatMap((need, at) => (brings.includes(need) ? [at] : [])),
          asks: role.level === 'must' ? tests.filter((test) => test === 'unknown').length : 0,
          wishes: role.level === 'prefer' ? tests.filter((test) => test === 'yes').length : 0,
        },
      ];
    })
    .sort(
      (a, b) =>
        a.asks - b.asks ||
        b.brings.length - a.brings.length ||
        b.wishes - a.wishes ||
        (a.party.member < b.party.member ? -1 : 1),
    );
}

/** How two parties stand to one another: 0 no competitors, 1 perhaps, 2 competitors. With an agreement they may meet all the same. */
export function rivalry({ setting, network, memberOf }: NetworkSetting) {
  const ids = [...new Set(network.parties.map(({ member }) => member))].sort();
  const members = ids.map((id) => memberOf.get(id) as Member);
  const { competing } = evaluatePairs(members, setting.policy, setting.trees);
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const agreed = new Map(network.agreements.map((one) => [pairKey(...one.members), one.agreedOn]));
  return {
    between(a: string, b: string): number {
      const [one, other] = [memberOf.get(a) as Member, memberOf.get(b) as Member];
      if (one.firm !== undefined && one.firm === other.firm) return 0;
      return competing[(placeOf.get(a) as number) * ids.length + (placeOf.get(b) as number)] as number;
    },
    agreedOn: (a: string, b: string): string | undefined => agreed.get(pairKey(a, b)),
  };
}
export type Rivalry = ReturnType<typeof rivalry>;
