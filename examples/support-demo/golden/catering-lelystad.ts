import { type Golden, place } from './golden.js';

/** Cateringbedrijf in zwaar weer, Lelystad. Checked against 2.4: over a year old, in trouble, judged viable and capable. */
export const cateringLelystad: Golden = {
  eligible: [
    place(
      'mkbdoorgaan/second-line',
      13000,
      'Zwaar weer, een lening, de koers erachter en financiering: alles, en als enige ook de lening.',
      'Hard times, a loan, the strategy behind it and finance: everything, and alone in answering the loan.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      11750,
      'Zwaar weer en de koers erachter, maar geen lening: onder de specialist.',
      'Hard times and the strategy behind it, but no loan: below the specialist.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      8750,
      'Zwaar weer en financiering, zonder koers; op naam boven het gesprek, al komt nazorg het laatst.',
      'Hard times and finance, without strategy; by name above the talk, though aftercare comes last.',
    ),
    place(
      'mkbdoorgaan/talk',
      8750,
      'Zwaar weer en financiering; hier begint het, want MKBDoorgaan oordeelde twee keer ja.',
      'Hard times and finance; this is where it starts, as MKBDoorgaan said yes twice.',
    ),
    place(
      'businessversneller/voucher',
      5000,
      'Het thema financiering, geen van de vragen.',
      'The theme of finance, none of the needs.',
    ),
    place(
      'loket/desk',
      5000,
      'Het thema financiering, geen van de vragen; evenveel als hierboven, dus op naam.',
      'The theme of finance, none of the needs; level with the one above, so by name.',
    ),
    place('loket/open-meetings', 0, 'Raakt niets van wat gevraagd is.', 'Touches on nothing that was asked.'),
    place(
      'loket/practice-assignments',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
    place(
      'smart-base/meetings',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      3000,
      'Alleen de vraag erachter: strategie; wacht op het oordeel van wie de groep samenstelt.',
      'Only the need behind it: strategy; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Raakt niets van wat gevraagd is; te vragen: deelname aan de MKB Businessversneller.',
      'Touches on nothing that was asked; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'smart-base/experiment',
      0,
      'Raakt niets van wat gevraagd is; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Touches on nothing that was asked; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'groeiversneller/*',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['kennistraject/*', 'topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    sector: ['topcentrum-e-commerce/modules', 'techpack/*'],
  },
};
