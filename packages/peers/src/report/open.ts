import type { Setting } from '../compile/setting.js';
import type { Member } from '../schema/member.js';
import { sentence, type Speaker } from './speaker.js';
import type { MemberSentence } from './types.js';

/** What each criterion reads, so that nothing is asked for a criterion that is switched off. */
const READS = {
  struggles: ['struggles'],
  level: ['level'],
  ambition: ['ambition'],
  phase: ['phase'],
  headcount: ['headcount'],
  turnover: ['turnoverEur'],
  experience: ['experienceYears'],
} as const;

/** Per member what is not known and matters. */
export function openPoints(setting: Setting, speaker: Speaker): MemberSentence[] {
  return setting.members.flatMap((member) => {
    const sentences = asksOf(member, setting, speaker).map(sentence);
    return sentences.length === 0
      ? []
      : [{ id: member.id, name: speaker.name(member.id), sentence: sentences.join(' ') }];
  });
}

function asksOf(member: Member, { programme, policy }: Setting, { words, list }: Speaker): string[] {
  const wanted = Object.entries(READS).flatMap(([criterion, fields]) => {
    const own = policy.criteria[criterion];
    return own?.level === 'prefer' && own.weight > 0 ? fields : [];
  });
  const rivalry = programme.competitors === 'ignore' ? [] : (['sector', 'market', 'products'] as const);
  const counted = programme.quotas.flatMap(({ who }) =>
    'attribute' in who ? (['attributes'] as const) : 'sector' in who ? (['sector'] as const) : [who.field],
  );
  const fields = [...new Set([...wanted, ...rivalry, ...counted])].filter(
    (field) => member[field] === undefined,
  );
  return [
    ...(member.consent === undefined ? [words.ask.consent] : []),
    ...(fields.length === 0 ? [] : [words.ask.fields(list(fields.map((field) => words.fields[field])))]),
    ...(programme.options.length > 0 && member.available === undefined ? [words.ask.available] : []),
    ...(programme.languages.length > 0 && member.languages === undefined ? [words.ask.languages] : []),
  ];
}
