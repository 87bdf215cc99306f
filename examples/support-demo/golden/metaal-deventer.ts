import { type Golden, place } from './golden.js';

/** Familiebedrijf in metaal, Deventer. Checked against 2.2d, 2.4, 2.17: three clocks and an investment; healthy, so no MKBDoorgaan. */
export const metaalDeventer: Golden = {
  eligible: [
    place(
      'familiebedrijven/jonge-opvolgers',
      11000,
      'De gevraagde subsidie, beide thema’s en de opvolging erachter: 34 is jonger dan 41, veertien maanden korter dan twee jaar, 120.000 meer dan 70.000 euro.',
      'The grant asked for, both themes and the succession behind it: 34 is under 41, fourteen months is less than two years, 120,000 euros is over 70,000.',
    ),
    place(
      'businessversneller/voucher',
      5000,
      'Ook subsidie, maar voor iets anders dan machines en zonder innovatie; op naam boven twee die even hoog komen.',
      'Also a subsidy, but for something other than machines and without innovation; by name above two that are level.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: innovatie en financiering, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: innovation and finance, none of the needs; level with the one above, so by name.',
    ),
    place(
      'loket/practice-assignments',
      5000,
      'Antwoord op technologie, niet op de rest van de vraag; het thema innovatie; evenveel als hierboven, dus op naam.',
      'Answers technology, not the rest of the question; the theme of innovation; level with the one above, so by name.',
    ),
    place(
      'familiebedrijven/learning-circle',
      4000,
      'Alleen de opvolging erachter, plus een punt omdat 34 tussen 30 en 40 ligt: net boven Goed Bestuur.',
      'Only the succession behind the question, plus a bonus because 34 lies between 30 and 40: just above Goed Bestuur.',
    ),
    place(
      'familiebedrijven/goed-bestuur',
      3000,
      'Alleen de opvolging erachter; de leeftijd telt hier niet mee, dus onder de kring.',
      'Only the succession behind the question; age does not count here, so below the circle.',
    ),
    place(
      'loket/open-meetings',
      3000,
      'Alleen het thema innovatie; evenveel als hierboven, dus op naam.',
      'Only the theme of innovation; level with the one above, so by name.',
    ),
    place(
      'smart-base/meetings',
      3000,
      'Alleen het thema innovatie; evenveel als hierboven, dus op naam.',
      'Only the theme of innovation; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      0,
      'Raakt niets van wat gevraagd is; wacht op het oordeel van wie de groep samenstelt.',
      'Touches on nothing that was asked; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      5000,
      'Antwoord op technologie, niet op de rest van de vraag; het thema innovatie; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Answers technology, not the rest of the question; the theme of innovation; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
    place(
      'sociale-innovatie/ambassadors',
      3000,
      'Alleen het thema innovatie; te vragen: omzet of balanstotaal.',
      'Only the theme of innovation; to ask: turnover or balance sheet.',
    ),
    place(
      'sociale-innovatie/circle',
      3000,
      'Alleen het thema innovatie; te vragen: omzet of balanstotaal.',
      'Only the theme of innovation; to ask: turnover or balance sheet.',
    ),
    place(
      'sociale-innovatie/tools',
      3000,
      'Alleen het thema innovatie; te vragen: omzet of balanstotaal.',
      'Only the theme of innovation; to ask: turnover or balance sheet.',
    ),
    place(
      'businessversneller/business-labs',
      0,
      'Raakt niets van wat gevraagd is; te vragen: deelname aan de MKB Businessversneller.',
      'Touches on nothing that was asked; to ask: participation in the MKB Businessversneller.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'kennistraject/*',
      'groeiversneller/*',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      't-lokaal/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    requires: ['familiebedrijven/minor'],
    sector: ['topcentrum-e-commerce/modules'],
    situation: ['mkbdoorgaan/*'],
  },
};
