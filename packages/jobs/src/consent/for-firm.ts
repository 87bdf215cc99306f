import { KoppelError, type Language, readDocument, type Status } from '@koppel/core';
import { explainPair } from '../match/explain.js';
import { rankSeekers } from '../match/rank.js';
import type { Region } from '../match/region.js';
import { consentsSchema, type Purpose } from '../schema/consent.js';
import { labelIn } from '../words/skills.js';
import { mayShare } from './may-share.js';

/** Somebody who agreed to be seen by this firm. */
export interface Introduced {
  readonly seeker: string;
  readonly name?: string;
  readonly status: Status;
  /** Skills that were asked for and that are met, in words. */
  readonly skills: readonly string[];
  /** With a consent for the purpose `cv`. */
  readonly email?: string;
  readonly phone?: string;
  readonly cv?: string;
}

/** All that a firm gets to see of a vacancy of its own. */
export interface FirmView {
  readonly firm: string;
  readonly vacancy: string;
  /** By name, not by fit: people meet, and nobody is ranked to a firm. */
  readonly introduced: readonly Introduced[];
  /** Whether there are others who fit. How many, and who, is theirs to say. */
  readonly others: boolean;
  /** What to do: without a full stop. */
  readonly sentence: string;
}

export interface FirmViewOptions {
  readonly firm: string;
  readonly language: Language;
}

/**
 * What a firm may see of the seekers for its vacancy (JV-04): people who agreed, for this firm, this purpose and this day.
 * Of all others it learns that they exist and that it can ask; no number, no id, no skill.
 *
 * @throws KoppelError `BAD_VALUE` when the vacancy is another firm's, `BAD_DOCUMENT` for consents that are none.
 */
export function forFirm(
  region: Region,
  vacancy: string,
  consents: unknown,
  { firm, language }: FirmViewOptions,
): FirmView {
  const given = readDocument(consentsSchema, consents);
  if (region.vacancy(vacancy).firm !== firm) {
    throw new KoppelError('BAD_VALUE', [
      { pointer: '/firm', found: JSON.stringify(firm), expected: 'the firm whose vacancy it is' },
    ]);
  }
  const matches = rankSeekers(region, vacancy);
  const may = (seeker: string, purpose: Purpose): boolean =>
    mayShare(given, { seeker, firm, purpose, on: region.now });
  const introduced = matches
    .filter(({ id }) => may(id, 'introduction'))
    .map(({ id, status }): Introduced => {
      const { contact = {} } = region.seeker(id);
      const { required, nice } = explainPair(region, id, vacancy, language);
      const full = may(id, 'cv');
      return {
        seeker: id,
        ...(contact.name !== undefined && { name: contact.name }),
        status,
        skills: [...required, ...nice]
          .filter(({ earned, worth }) => earned === worth)
          .map(({ wanted }) => labelIn(region.taxonomy, wanted, language)),
        ...(full && contact.email !== undefined && { email: contact.email }),
        ...(full && contact.phone !== undefined && { phone: contact.phone }),
        ...(full && contact.cv !== undefined && { cv: contact.cv }),
      };
    })
    .sort((a, b) => (a.seeker < b.seeker ? -1 : 1));
  const others = introduced.length < matches.length;
  return { firm, vacancy, introduced, others, sentence: sentences[language](introduced.length, others) };
}

const sentences: Readonly<Record<Language, (known: number, others: boolean) => string>> = {
  nl: (known, others) =>
    [
      known === 0
        ? 'Nog niemand gaf toestemming om zich bij u bekend te maken'
        : `${known} ${known === 1 ? 'persoon gaf' : 'personen gaven'} u toestemming om kennis te maken`,
      ...(others ? ['er passen ook anderen; vraag ons om hen te benaderen'] : []),
    ].join('; '),
  en: (known, others) =>
    [
      known === 0
        ? 'Nobody has agreed yet to be made known to you'
        : `${known} ${known === 1 ? 'person has' : 'people have'} agreed to meet you`,
      ...(others ? ['others fit as well; ask us to approach them'] : []),
    ].join('; '),
};
