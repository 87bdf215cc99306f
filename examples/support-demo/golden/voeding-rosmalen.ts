import { type Golden, place } from './golden.js';

/** Voedingsmiddelenbedrijf bij Den Bosch, Rosmalen. Checked against 2.10, 2.13: Rosmalen lies in the municipality of Den Bosch; no personnel policy, so no pilot. */
export const voedingRosmalen: Golden = {
  eligible: [
    place(
      'financieringstafels/agrifood',
      17000,
      'Groeigeld, een lening, het betere plan erachter, beide thema’s; food is het profiel, 400.000 valt in het bedrag en de bank weigerde.',
      'Growth finance, a loan, the better plan behind it, both themes; food is its profile, 400,000 is in its band and the bank refused.',
    ),
    place(
      'mkbdoorgaan/second-line',
      10000,
      'Ook groeigeld, een lening en beide thema’s, maar niet het plan erachter en geen voorkeur voor food.',
      'Growth finance, a loan and both themes too, but not the plan behind it and no preference for food.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: financiering en ambitie, geen van de vragen.',
      'Every theme: finance and ambition, none of the needs.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      5000,
      'Elk thema: financiering en ambitie, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: finance and ambition, none of the needs; level with the one above, so by name.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      5000,
      'Elk thema: financiering en ambitie, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: finance and ambition, none of the needs; level with the one above, so by name.',
    ),
    place('strategische-personeelsplanning/breakfasts', 2000, 'Een aandachtssector.', 'A focus sector.'),
    place(
      'strategische-personeelsplanning/step-plan',
      2000,
      'Een aandachtssector; evenveel als hierboven, dus op naam.',
      'A focus sector; level with the one above, so by name.',
    ),
    place(
      'strategische-personeelsplanning/web-tools',
      2000,
      'Een aandachtssector; evenveel als hierboven, dus op naam.',
      'A focus sector; level with the one above, so by name.',
    ),
    place(
      'datacoaching/coaching',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
    ),
    place(
      'loket/open-meetings',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
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
      'mkbdoorgaan/talk',
      8000,
      'Groeigeld en beide thema’s, geen lening; de analist oordeelt nog.',
      'Growth finance and both themes, no loan; the analyst has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      2000,
      'Alleen het thema ambitie; wacht op het oordeel van wie de groep samenstelt.',
      'Only the theme of ambition; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
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
      'financieringstafels/eindhoven',
      'financieringstafels/midpoint',
      'mkb-werkt/*',
      'veluwe-portaal/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    requires: ['businessversneller/business-labs', 'strategische-personeelsplanning/pilot'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
