import { type Issue, KoppelError, type Language, readDocument, type Tree } from '@koppel/core';
import {
  checkLanguage,
  checkUnique,
  byCodeUnit,
  namesOf,
  type Setting,
  treesOf,
} from '../compile/setting.js';
import { peersPolicy } from '../policy.js';
import { type Speaker, speakerOf } from '../report/speaker.js';
import { type Member, membersSchema } from '../schema/member.js';
import { type Network, networkSchema } from '../schema/network.js';
import { programmeSchema } from '../schema/programme.js';
import { wordsOfNetwork, type NetworkWords } from '../words/network.js';

export interface NetworkOptions {
  readonly language: Language;
  /** Trees called 'sectors' and 'areas'; those of the network come first. */
  readonly trees?: readonly Tree[];
}

/** A network and the members around whom it is, checked. Members by id. */
export interface NetworkSetting {
  readonly network: Network;
  readonly setting: Setting;
  readonly memberOf: ReadonlyMap<string, Member>;
  readonly speaker: Speaker;
  readonly words: NetworkWords;
  /** Whether a place lies in one of the areas; a place that is not known, or too coarse to tell, is unknown. */
  readonly lies: (place: string | undefined, areas: readonly string[]) => 'yes' | 'no' | 'unknown';
}

/** @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID` or `BAD_OPTION`. */
export function readNetwork(given: unknown, people: unknown, options: NetworkOptions): NetworkSetting {
  const { language } = options;
  checkLanguage(language);
  const network = readDocument(networkSchema, people);
  const members = given === undefined ? [] : readDocument(membersSchema, given);
  checkUnique(members, 'members');
  for (const part of ['managers', 'ambassadors', 'stages', 'panel', 'demands'] as const) {
    checkUnique(network[part], part);
  }
  const issues = given === undefined ? danglingStages(network) : dangling(network, members);
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues.slice(0, 50));
  const { words, sectors, areas } = network;
  const programme = readDocument(programmeSchema, {
    pairs: network.agreements.map((pair) => ({ ...pair, competition: 'allow' })),
    ...(words ? { words } : {}),
    ...(sectors ? { sectors } : {}),
    ...(areas ? { areas } : {}),
  });
  const trees = treesOf(programme, options.trees ?? []);
  const sorted = [...members].sort((a, b) => byCodeUnit(a.id, b.id));
  const setting: Setting = {
    members: sorted,
    names: namesOf(sorted),
    programme,
    policy: peersPolicy,
    trees,
    language,
  };
  const tree = trees.find(({ id }) => id === 'areas') as Tree;
  return {
    network,
    setting,
    memberOf: new Map(sorted.map((member) => [member.id, member])),
    speaker: speakerOf(setting),
    words: wordsOfNetwork(language),
    lies(place, within) {
      if (place === undefined) return 'unknown';
      const found = within.map((area) => tree.relation(place, area));
      if (found.includes('within')) return 'yes';
      return found.includes('overlap') ? 'unknown' : 'no';
    },
  };
}

/** Ids that nothing has: a misspelt name must not leave somebody out in silence. */
function dangling(network: Network, members: readonly Member[]): Issue[] {
  const known = new Set(members.map(({ id }) => id));
  const named = (id: string, pointer: string): Issue[] =>
    known.has(id) ? [] : [{ pointer, found: JSON.stringify(id), expected: 'the id of a member' }];
  return [
    ...network.cases.flatMap(({ member }, i) => named(member, `/cases/${i}/member`)),
    ...network.parties.flatMap(({ member }, i) => named(member, `/parties/${i}/member`)),
    ...network.agreements.flatMap((pair, i) =>
      pair.members.flatMap((id, j) => named(id, `/agreements/${i}/members/${j}`)),
    ),
  ];
}

function danglingStages({ ambassadors, stages }: Network): Issue[] {
  const known = new Set(stages.map(({ id }) => id));
  return ambassadors.flatMap(({ available = [] }, i) =>
    available.flatMap((id, j): Issue[] => {
      const pointer = `/ambassadors/${i}/available/${j}`;
      return known.has(id)
        ? []
        : [{ pointer, found: JSON.stringify(id), expected: 'the id of one of the stages' }];
    }),
  );
}

/** Members and firms that one is not independent of. */
export function isRelated(conflicts: readonly string[], { id, firm }: Member): boolean {
  return conflicts.includes(id) || (firm !== undefined && conflicts.includes(firm));
}

/** The part of a member's struggles that somebody is at home in, in thousandths, by urgency. */
export function atHome(themes: readonly string[], { struggles = {} }: Member): number {
  const all = Object.entries(struggles);
  const whole = all.reduce((sum, [, urgency]) => sum + urgency, 0);
  const part = all.reduce((sum, [tag, urgency]) => sum + (themes.includes(tag) ? urgency : 0), 0);
  return whole === 0 ? 0 : Math.floor((1000 * part) / whole);
}
