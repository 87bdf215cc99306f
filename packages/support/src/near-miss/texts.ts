import {
  type ChangeTexts,
  formatNumber,
  type NumberChange,
  type SupposeChange,
  type Text,
  type Unit,
} from '@koppel/core';
import type { AccessMode } from '../schema/vocabulary.js';

const text = (nl: string, en: string): Text => ({ nl, en });

const numerals = {
  nl: [
    'nul',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
} as const;

/** Small whole numbers in words. */
function count(value: number): Text {
  return text(
    numerals.nl[value] ?? formatNumber(value, 'nl'),
    numerals.en[value] ?? formatNumber(value, 'en'),
  );
}

/** What has become so old, given how old. */
const ages: Readonly<Record<string, (years: Text) => Text>> = {
  foundedOn: ({ nl, en }) => text(`als het bedrijf ${nl} oud is`, `when the firm is ${en} old`),
  ownerBornOn: ({ nl, en }) => text(`als de ondernemer ${nl} oud is`, `when the entrepreneur is ${en} old`),
  takenOverOn: ({ nl, en }) => text(`${nl} na de overname`, `${en} after the take-over`),
};

function since(field: string, amount: number, unit: Unit): Text | undefined {
  if (unit !== 'years') return undefined;
  const { nl, en } = count(amount);
  return ages[field]?.(text(`${nl} jaar`, `${en} ${amount === 1 ? 'year' : 'years'}`));
}

const euros: Readonly<Record<string, Text>> = {
  amountSought: text('een gezocht bedrag', 'an amount sought'),
  investment: text('een investering', 'an investment'),
  turnover: text('een omzet', 'a turnover'),
};

function number({ field, kind, by, to }: NumberChange): Text | undefined {
  const money = euros[field];
  if (money !== undefined) {
    const [nl, en] = [formatNumber(to, 'nl'), formatNumber(to, 'en')];
    return text(`met ${money.nl} van ${nl} euro`, `with ${money.en} of ${en} euros`);
  }
  if (kind === 'less') return undefined;
  const more = count(by);
  const all = count(to);
  if (field === 'headcount') {
    const staff = by === 1 ? 'medewerker' : 'medewerkers';
    return text(
      `met ${more.nl} ${staff} erbij (${all.nl} in totaal)`,
      `with ${more.en} more staff (${all.en} in all)`,
    );
  }
  if (field === 'fte')
    return text(
      `met ${more.nl} fte erbij (${all.nl} in totaal)`,
      `with ${more.en} more FTE (${all.en} in all)`,
    );
  return undefined;
}

/** A fact as the catalogue calls it, and the offer that leads to it, if one does. */
export interface FactNames {
  readonly label: (fact: string) => Text | undefined;
  readonly route: (fact: string) => Text | undefined;
  /** Name of an area or a sector. */
  readonly place: (id: string) => Text;
}

/** The clauses of this package. */
export function changeTexts({ label, route, place }: FactNames): ChangeTexts {
  return {
    since,
    number,
    get(field, names) {
      const [fact, ...more] = names;
      if (field !== 'facts' || fact === undefined || more.length > 0) return undefined;
      const [name, offer] = [label(fact), route(fact)];
      if (name === undefined || offer === undefined) return undefined;
      return text(`na ‘${offer.nl}’ (${name.nl})`, `after ‘${offer.en}’ (${name.en})`);
    },
    suppose({ field, said }: SupposeChange, names) {
      const [first, ...more] = names;
      if (first === undefined || (said.type !== 'yes' && said.type !== 'no')) return undefined;
      if (field === 'area' || field === 'sectors') {
        const { nl, en } = either(names.map(place));
        const not = said.type === 'no' ? text('niet ', 'not ') : text('', '');
        return field === 'area'
          ? text(`als het bedrijf ${not.nl}in ${nl} gevestigd is`, `if the firm is ${not.en}in ${en}`)
          : text(
              `als het bedrijf ${not.nl}werkt in ${nl}`,
              said.type === 'no' ? `if the firm does not work in ${en}` : `if the firm works in ${en}`,
            );
      }
      const [name, offer] = [label(first), route(first)];
      if (field !== 'facts' || more.length > 0 || said.type !== 'yes') return undefined;
      if (name === undefined || offer === undefined) return undefined;
      return text(
        `als dit klopt: ${name.nl} (anders na ‘${offer.nl}’)`,
        `if this is so: ${name.en} (otherwise after ‘${offer.en}’)`,
      );
    },
  };
}

function either(names: readonly Text[]): Text {
  const join = (language: 'nl' | 'en', joint: string): string => {
    const all = names.map((name) => name[language]);
    const last = all.pop() ?? '';
    return all.length === 0 ? last : `${all.join(', ')} ${joint} ${last}`;
  };
  return text(join('nl', 'of'), join('en', 'or'));
}

/** That somebody opens the door. */
export const gateTexts: Readonly<Partial<Record<AccessMode, (gatekeeper: Text) => Text>>> = {
  introduction: ({ nl, en }) => text(`als ${nl} u introduceert`, `if ${en} introduces you`),
  nomination: ({ nl, en }) => text(`als ${nl} u voordraagt`, `if ${en} nominates you`),
};
