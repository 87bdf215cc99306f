import type { PlanStatus } from '@koppel/core';
import { byCodeUnit } from '../compile/setting.js';
import { sentence } from '../report/speaker.js';
import type { Ambassador, Stage } from '../schema/network.js';
import { CheapestFlow } from './flow.js';
import { type NetworkOptions, type NetworkSetting, readNetwork } from './read.js';

export interface FilledStage {
  readonly id: string;
  readonly label: string;
  readonly ambassadors: readonly { readonly id: string; readonly name: string; readonly questions: number }[];
  readonly sentences: readonly string[];
  /** What the audience takes home: where every question goes that is not answered on the spot. */
  readonly card: readonly string[];
}

export interface AmbassadorPlan {
  readonly status: PlanStatus;
  readonly stages: readonly FilledStage[];
  readonly ambassadors: readonly { readonly id: string; readonly name: string; readonly stages: number }[];
  /** What falls short of what was agreed, and what to ask. */
  readonly notes: readonly string[];
  readonly summary: readonly string[];
}

/**
 * Ambassadors on stages: somebody speaks where a theme is shared, the place is theirs and the date suits, as often as they want at most. As many
 * places as can be are filled; then as few stages as possible are missing from what each was promised (three a year); then the themes
 * fit best. A largest flow at the least cost, so that nothing better exists. Questions beyond what ambassadors can answer go with a
 * referral card.
 *
 * @throws KoppelError `BAD_DOCUMENT`, `DUPLICATE_ID` or `BAD_OPTION`.
 */
export function assignAmbassadors(network: unknown, options: NetworkOptions): AmbassadorPlan {
  const read = readNetwork(undefined, network, options);
  const stages = [...read.network.stages].sort((a, b) => byCodeUnit(a.id, b.id));
  const ambassadors = [...read.network.ambassadors].sort((a, b) => byCodeUnit(a.id, b.id));
  const flow = new CheapestFlow();
  const [source, sink] = [flow.node(), flow.node()];
  const rooms = stages.map(({ speakers }) => {
    const room = flow.node();
    flow.arc(room, sink, speakers);
    return room;
  });
  const wanted = stages.reduce((sum, { speakers }) => sum + speakers, 0);
  // A stage of those that were agreed goes before the fit of all stages together, 1000 each at most.
  const promise = 1000 * wanted + 1;
  const arcs = ambassadors.flatMap((ambassador) => {
    const node = flow.node();
    const agreed = Math.min(ambassador.atLeast, ambassador.atMost);
    flow.arc(source, node, agreed, -promise);
    flow.arc(source, node, ambassador.atMost - agreed);
    return stages.flatMap((stage, at) => {
      if (!maySpeak(ambassador, stage, read)) return [];
      const arc = flow.arc(node, rooms[at] as number, 1, -fitOf(ambassador, stage));
      return [{ arc, ambassador, stage }];
    });
  });
  flow.run(source, sink);
  const used = arcs.filter(({ arc }) => flow.used(arc));
  const left = new Map(ambassadors.map(({ id, questions }) => [id, questions]));
  const filled = stages.map((stage) => {
    const speakers = used.filter((each) => each.stage === stage).map(({ ambassador }) => ambassador);
    return fill(stage, speakers, left, read);
  });
  const counts = ambassadors.map((ambassador) => ({
    ambassador,
    stages: used.filter((each) => each.ambassador === ambassador).length,
  }));
  const short = counts.filter(({ ambassador, stages: found }) => found < ambassador.atLeast);
  const { words } = read;
  return {
    status: used.length === wanted && short.length === 0 ? 'optimal' : 'partial',
    stages: filled,
    ambassadors: counts.map(({ ambassador: { id, name = id }, stages: found }) => ({
      id,
      name,
      stages: found,
    })),
    notes: [
      ...short.map(({ ambassador: { id, name = id, atLeast }, stages: found }) =>
        words.stages.few(name, found, atLeast),
      ),
      ...ambassadors
        .filter(({ available }) => available === undefined)
        .map(({ id, name = id }) => words.stages.askAvailable(name)),
    ].map(sentence),
    summary: [sentence(words.stages.summary(used.length, wanted))],
  };
}

/** What is not known of dates and places keeps nobody away; it is asked. */
function maySpeak({ themes, areas, available }: Ambassador, stage: Stage, { lies }: NetworkSetting): boolean {
  return (
    stage.themes.some((tag) => themes.includes(tag)) &&
    (available === undefined || available.includes(stage.id)) &&
    (areas === undefined || lies(stage.area, areas) !== 'no')
  );
}

const fitOf = ({ themes }: Ambassador, stage: Stage): number =>
  Math.floor((1000 * stage.themes.filter((tag) => themes.includes(tag)).length) / stage.themes.length);

/** Shares the questions of a stage over its speakers as far as each can take more; `left` is used up. */
function fill(
  stage: Stage,
  speakers: readonly Ambassador[],
  left: Map<string, number>,
  read: NetworkSetting,
): FilledStage {
  const { words, speaker, lies } = read;
  let questions = stage.questions;
  const shared = speakers.map(({ id, name = id }, at) => {
    const share = Math.min(left.get(id) as number, Math.ceil(questions / (speakers.length - at)));
    left.set(id, (left.get(id) as number) - share);
    questions -= share;
    return { id, name, questions: share };
  });
  const sentences = [
    ...(speakers.length < stage.speakers ? [words.stages.open(speakers.length, stage.speakers)] : []),
    ...speakers.flatMap(({ id, name = id, themes, areas }) => [
      words.stages.themes(
        name,
        speaker.list(stage.themes.filter((tag) => themes.includes(tag)).map(speaker.label)),
      ),
      ...(areas !== undefined && lies(stage.area, areas) === 'unknown' ? [words.stages.askArea(name)] : []),
    ]),
    ...shared.flatMap(({ name, questions: share }) => (share > 0 ? [words.stages.answers(name, share)] : [])),
    ...(questions > 0 ? [words.stages.refer(questions)] : []),
  ].map(sentence);
  const label = stage.label?.[speaker.language] ?? speaker.label(stage.id);
  return { id: stage.id, label, ambassadors: shared, sentences, card: cardOf(stage, read).map(sentence) };
}

/** Who answers what; a theme for which there is nobody has to be settled before the meeting. */
function cardOf({ themes }: Stage, { network: { referral }, speaker, words }: NetworkSetting): string[] {
  const named = referral?.themes ?? {};
  const who = (tag: string) => (Object.hasOwn(named, tag) ? named[tag] : undefined);
  const open = themes.filter((tag) => who(tag) === undefined);
  return [
    ...themes.flatMap((tag) => {
      const found = who(tag);
      return found === undefined ? [] : [words.stages.contact(speaker.label(tag), found)];
    }),
    ...(referral?.team === undefined ? [] : [words.stages.team(referral.team)]),
    ...(referral?.site === undefined ? [] : [words.stages.site(referral.site)]),
    ...(open.length > 0 && referral?.team === undefined
      ? [words.stages.nobody(speaker.list(open.map(speaker.label)))]
      : []),
  ];
}
