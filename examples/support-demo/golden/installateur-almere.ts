import { type Golden, place } from './golden.js';

/** Installatiebedrijf, Almere. Checked against 2.15 and 2.6: technical, with guidance hours; the group fits. */
export const installateurAlmere: Golden = {
  eligible: [
    place(
      'techpack/internship',
      10000,
      'Stagiairs, werving en beide thema’s; het bedrijf heeft de 24 uur begeleiding per leerling.',
      'Interns, recruitment and both themes; the firm has the 24 hours of guidance per student.',
    ),
    place(
      'loket/practice-assignments',
      7000,
      'Antwoord op werving van personeel, niet op de rest van de vraag; elk thema: personeel en scholing.',
      'Answers recruitment, not the rest of the question; every theme: human capital and education.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: personeel en scholing, geen van de vragen.',
      'Every theme: human capital and education, none of the needs.',
    ),
    place(
      'techpack/associate-degrees',
      5000,
      'Elk thema: personeel en scholing, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: human capital and education, none of the needs; level with the one above, so by name.',
    ),
    place(
      'techpack/skillslabs',
      5000,
      'Elk thema: personeel en scholing, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: human capital and education, none of the needs; level with the one above, so by name.',
    ),
    place(
      'businessversneller/programme',
      3000,
      'Alleen het thema personeel; open omdat MKB-Nederland vond dat het in de groep past.',
      'Only the theme of human capital; open because MKB-Nederland found that it fits the group.',
    ),
    place(
      'loket/open-meetings',
      3000,
      'Alleen het thema personeel; evenveel als hierboven, dus op naam.',
      'Only the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
    ),
    place(
      'smart-base/meetings',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [],
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
    sector: ['topcentrum-e-commerce/modules'],
    situation: ['mkbdoorgaan/*'],
  },
};
