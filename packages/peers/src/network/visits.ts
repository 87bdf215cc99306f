import type { PlanStatus } from '@koppel/core';
import { byCodeUnit } from '../compile/setting.js';
import { sentence } from '../report/speaker.js';
import type { MemberSentence } from '../report/types.js';
import type { Member } from '../schema/member.js';
import type { Manager } from '../schema/network.js';
import { CheapestFlow } from './flow.js';
import { atHome, isRelated, type NetworkOptions, type NetworkSetting, readNetwork } from './read.js';

type Side = Manager['side'];

export interface Visit {
  readonly id: string;
  readonly name: string;
  readonly local: { readonly id: string; readonly name: string };
  readonly regional: { readonly id: string; readonly name: string };
  readonly sentences: readonly string[];
}

export interface VisitPlan {
  readonly status: PlanStatus;
  readonly visits: readonly Visit[];
  /** Firms without a visit, and why. */
  readonly leftOut: readonly MemberSentence[];
  readonly summary: readonly string[];
}

/**
 * Every firm gets a visit of two: a local account manager, who knows the place, and a regional one, who sees across its borders. Never one
 * alone. As many firms as the hours of both sides allow, and of those plans the one in which visitors know the most firms and their
 * struggles: a largest flow from one side through the firms to the other, at the least cost, so that nothing better exists.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID` or `BAD_OPTION`.
 */
export function planVisits(members: unknown, network: unknown, options: NetworkOptions): VisitPlan {
  const read = readNetwork(members, network, options);
  const firms = read.setting.members;
  const managers = [...read.network.managers].sort((a, b) => byCodeUnit(a.id, b.id));
  const flow = new CheapestFlow();
  const [source, sink] = [flow.node(), flow.node()];
  const doors = firms.map(() => {
    const [into, out] = [flow.node(), flow.node()];
    flow.arc(into, out, 1);
    return { into, out };
  });
  const arcs = managers.flatMap((manager) => {
    const node = flow.node();
    const local = manager.side === 'local';
    if (local) flow.arc(source, node, manager.visits);
    else flow.arc(node, sink, manager.visits);
    return firms.flatMap((firm, at) => {
      if (!mayVisit(manager, firm, read)) return [];
      const cost = -scoreOf(manager, firm);
      const door = doors[at] as (typeof doors)[number];
      const arc = local ? flow.arc(node, door.into, 1, cost) : flow.arc(door.out, node, 1, cost);
      return [{ arc, manager, firm }];
    });
  });
  flow.run(source, sink);
  const used = arcs.filter(({ arc }) => flow.used(arc));
  const visits: Visit[] = [];
  const leftOut: MemberSentence[] = [];
  for (const firm of firms) {
    const pair = used.filter((each) => each.firm === firm).map(({ manager }) => manager);
    const local = pair.find(({ side }) => side === 'local');
    const regional = pair.find(({ side }) => side === 'regional');
    const head = { id: firm.id, name: read.speaker.name(firm.id) };
    if (!local || !regional) leftOut.push({ ...head, sentence: sentence(whyNot(firm, managers, read)) });
    else
      visits.push({
        ...head,
        ...namesOf({ local, regional }),
        sentences: reasons([local, regional], firm, read),
      });
  }
  const summary = [sentence(read.words.visits.summary(visits.length, firms.length))];
  return { status: leftOut.length === 0 ? 'optimal' : 'partial', visits, leftOut, summary };
}

const calledOf = ({ id, name = id }: { readonly id: string; readonly name?: string | undefined }) => ({
  id,
  name,
});

const namesOf = ({ local, regional }: Record<Side, Manager>) => ({
  local: calledOf(local),
  regional: calledOf(regional),
});

/** Whether the place is theirs and they are independent. */
function mayVisit({ areas, conflicts }: Manager, firm: Member, { lies }: NetworkSetting): boolean {
  return lies(firm.region, areas) === 'yes' && !isRelated(conflicts, firm);
}

/** A bond goes before knowledge of the struggles. */
function scoreOf({ knows, themes }: Manager, firm: Member): number {
  return (knows.includes(firm.id) ? 2000 : 0) + atHome(themes, firm);
}

function whyNot(firm: Member, managers: readonly Manager[], { lies, words }: NetworkSetting): string {
  for (const side of ['local', 'regional'] as const) {
    const here = managers.filter((each) => each.side === side);
    const near = here.filter(({ areas }) => lies(firm.region, areas) === 'yes');
    const perhaps = here.some(({ areas }) => lies(firm.region, areas) === 'unknown');
    if (near.length === 0) return perhaps ? words.areaUnknown : words.visits.none(words.sides[side]);
    if (near.every(({ conflicts }) => isRelated(conflicts, firm)))
      return words.visits.related(words.sides[side]);
  }
  return words.visits.full;
}

function reasons(pair: readonly Manager[], firm: Member, read: NetworkSetting): string[] {
  const { words, speaker, network } = read;
  const told = pair.flatMap((manager) => {
    const { name } = calledOf(manager);
    const themes = manager.themes.filter((tag) => firm.struggles?.[tag] !== undefined);
    return [
      words.visits.works(name, words.sides[manager.side], speaker.list(manager.areas.map(speaker.label))),
      ...(manager.knows.includes(firm.id) ? [words.visits.knows(name)] : []),
      ...(themes.length > 0 ? [words.visits.themes(name, speaker.list(themes.map(speaker.label)))] : []),
    ];
  });
  return [...told, words.initiative[network.initiative ?? 'unknown']].map(sentence);
}
