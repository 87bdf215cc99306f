import { type Golden, place } from './golden.js';

/** Machinebouwer met vacatures, Eindhoven. Checked against 2.12 and 2.10: two million lies between 100,000 and 10 million. */
export const machinebouwEindhoven: Golden = {
  eligible: [
    place(
      'loket/practice-assignments',
      7500,
      'Werving en personeel, zoals de drie hieronder; alleen op naam bovenaan.',
      'Recruitment and human capital, like the three below; first by name alone.',
    ),
    place(
      'mkb-werkt/employer-programme',
      7500,
      'Werving en personeel: alles waar haast bij is, niet het geld; op naam tweede.',
      'Recruitment and human capital: all that is urgent, not the money; second by name.',
    ),
    place(
      'mkb-werkt/vacancy-cafe',
      7500,
      'Gelijk met de workshops, dus op naam eronder: in Eindhoven is er geen andere eis.',
      'Level with the workshops, so below them by name: in Eindhoven there is no other rule.',
    ),
    place(
      'mkb-werkt/vacancy-service',
      7500,
      'Antwoord op werving van personeel, niet op de rest van de vraag; het thema personeel; evenveel als hierboven, dus op naam.',
      'Answers recruitment, not the rest of the question; the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: personeel en financiering, geen van de vragen.',
      'Every theme: human capital and finance, none of the needs.',
    ),
    place('loket/open-meetings', 3750, 'Alleen het thema personeel.', 'Only the theme of human capital.'),
    place(
      'datacoaching/coaching',
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
  toBeJudged: [
    place(
      'financieringstafels/eindhoven',
      5000,
      'Groeigeld voor de hal, het minst dringende; high tech en scale-up helpen, en de leden van de tafel oordelen nog.',
      'Growth finance for the hall, the least urgent; high tech and scale-up help, and the members of the table have yet to judge.',
    ),
    place(
      'businessversneller/programme',
      3750,
      'Alleen het thema personeel; wacht op het oordeel van wie de groep samenstelt.',
      'Only the theme of human capital; waits for the judgement of those who compose the group.',
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
      'kennistraject/*',
      'groeiversneller/*',
      'businessversneller/voucher',
      'financieringspoort/voucher-2.0',
      'financieringstafels/agrifood',
      'financieringstafels/midpoint',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    sector: ['topcentrum-e-commerce/modules'],
    situation: ['mkbdoorgaan/*'],
  },
};
