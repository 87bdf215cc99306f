import { type Golden, place } from './golden.js';

/** Transportbedrijf, Harderwijk. Checked against 2.5, 2.6, 2.14: a member; 105 FTE is at most 250; a competitor in the group. */
export const transportHarderwijk: Golden = {
  eligible: [
    place(
      'veluwe-portaal/membership',
      11750,
      'Werving, van werk naar werk, personeel, en met 120 mensen die kennis inbrengen precies de gewone leden.',
      'Recruitment, staff mobility, human capital, and with 120 people and expertise to bring just its usual members.',
    ),
    place(
      'veluwe-portaal/match-tables',
      8750,
      'Dezelfde antwoorden, maar zonder punten voor omvang en inbreng; open voor leden.',
      'The same answers, but without points for size and expertise; open to members.',
    ),
    place(
      'veluwe-portaal/sector-pools',
      8750,
      'Antwoord op werving van personeel en van werk naar werk; het thema personeel; evenveel als hierboven, dus op naam.',
      'Answers recruitment and staff mobility; the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'loket/practice-assignments',
      6750,
      'Antwoord op werving van personeel, niet op de rest van de vraag; het thema personeel.',
      'Answers recruitment, not the rest of the question; the theme of human capital.',
    ),
    place(
      'veluwe-portaal/internship-site',
      6750,
      'Antwoord op werving van personeel, niet op de rest van de vraag; het thema personeel; evenveel als hierboven, dus op naam.',
      'Answers recruitment, not the rest of the question; the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: personeel en nieuwe markten, geen van de vragen.',
      'Every theme: human capital and new markets, none of the needs.',
    ),
    place('loket/open-meetings', 3750, 'Alleen het thema personeel.', 'Only the theme of human capital.'),
    place('smart-base/meetings', 1250, 'Alleen het thema nieuwe markten.', 'Only the theme of new markets.'),
    place(
      'businessversneller/voucher',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
    ),
  ],
  toBeJudged: [
    place(
      'groeiversneller/programme',
      1250,
      'Alleen nieuwe markten, niet de chauffeurs; 105 fte en het plan voldoen, Oost NL oordeelt nog.',
      'Only new markets, not the drivers; 105 FTE and the plan will do, Oost NL has yet to judge.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      1250,
      'Alleen het thema nieuwe markten; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Only the theme of new markets; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
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
      'familiebedrijven/*',
      'kennistraject/*',
      'mkbdoorgaan/*',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    judged: ['businessversneller/programme'],
    requires: ['groeiversneller/voucher', 'groeiversneller/loan', 'groeiversneller/community'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
