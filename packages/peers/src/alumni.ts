import { refuse, show } from '@koppel/core';
import { byCodeUnit, readSetting, type SettingOptions } from './compile/setting.js';
import { sentence, type Speaker, speakerOf } from './report/speaker.js';
import { topicsOf } from './report/together.js';
import type { MemberSentence } from './report/types.js';
import type { Member } from './schema/member.js';
import { readSeating } from './seating.js';

export interface AlumniNetwork {
  readonly region: string;
  readonly label: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** A theme for each meeting, so that sooner or later there is one for everybody. */
  readonly meetings: readonly { readonly theme: string; readonly label: string; readonly members: number }[];
  readonly sentences: readonly string[];
}

export interface AlumniNetworks {
  readonly networks: readonly AlumniNetwork[];
  /** Who is in no network, and why. */
  readonly leftOut: readonly MemberSentence[];
}

/**
 * What is left of groups that are over: a network of former members per region, with a theme for each of its meetings a year: every time what
 * most of those struggle with for whom there was no meeting yet. Nobody is in it twice, and nobody who said no.
 *
 * @throws KoppelError as `formGroups`, and `BAD_OPTION` for a number of meetings that makes no sense.
 */
export function alumniNetworks(
  members: unknown,
  plans: readonly unknown[],
  options: SettingOptions & { /** A year (default 3). */ readonly meetings?: number },
): AlumniNetworks {
  const setting = readSetting(members, options);
  const { meetings = 3 } = options;
  if (!Number.isSafeInteger(meetings) || meetings < 1 || meetings > 52) {
    refuse('BAD_OPTION', '/meetings', show(meetings), 'a whole number from 1 to 52');
  }
  const speaker = speakerOf(setting);
  const took = new Set(
    plans.flatMap((plan) => readSeating(plan).groups.flatMap((group) => group.members.map(({ id }) => id))),
  );
  const former = setting.members.filter(({ id }) => took.has(id));
  const { alumni, ask } = speaker.words;
  const leftOut = former.flatMap(({ id, region, consent }): MemberSentence[] => {
    const why =
      consent === false
        ? alumni.refuses
        : [
            ...(consent === undefined ? [ask.consent] : []),
            ...(region === undefined ? [alumni.askRegion] : []),
          ]
            .map(sentence)
            .join(' ');
    return why === '' ? [] : [{ id, name: speaker.name(id), sentence: sentence(why) }];
  });
  const out = new Set(leftOut.map(({ id }) => id));
  const stay = former.filter(({ id }) => !out.has(id));
  const regions = [...new Set(stay.map(({ region = '' }) => region))].sort(byCodeUnit);
  const networks = regions.map((region) =>
    networkOf(
      region,
      stay.filter((member) => member.region === region),
      meetings,
      speaker,
    ),
  );
  return { networks, leftOut };
}

function networkOf(
  region: string,
  members: readonly Member[],
  meetings: number,
  speaker: Speaker,
): AlumniNetwork {
  const { words, label, name } = speaker;
  const themes: { readonly theme: string; readonly label: string; readonly members: number }[] = [];
  let waiting = members;
  while (themes.length < meetings) {
    const used = new Set(themes.map(({ theme }) => theme));
    const next = (some: readonly Member[]) => topicsOf(some).find(({ id }) => !used.has(id));
    // Once there was a meeting for everybody, the next one is for most.
    const topic = next(waiting) ?? next(members);
    if (!topic) break;
    const about = (member: Member) => member.struggles?.[topic.id] !== undefined;
    themes.push({ theme: topic.id, label: label(topic.id), members: members.filter(about).length });
    waiting = waiting.filter((member) => !about(member));
  }
  return {
    region,
    label: label(region),
    members: members.map(({ id }) => ({ id, name: name(id) })),
    meetings: themes,
    sentences: [
      words.alumni.network(label(region), members.length),
      ...themes.map((each, at) => words.alumni.meeting(at + 1, each.label, each.members, members.length)),
    ].map(sentence),
  };
}
