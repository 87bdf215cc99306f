import { type Golden, place } from './golden.js';

/** Voedingsmiddelenbedrijf bij Den Bosch, Rosmalen. Checked against 2.10, 2.13: Rosmalen lies in the municipality of Den Bosch; no personnel policy, so no pilot. */
export const voedingRosmalen: Golden = {
  eligible: [
    place(
      'financieringstafels/agrifood',
      16902,
      'Groeigeld, een lening, het betere plan erachter; financiering hoofdthema, ambitie neventhema. Food is het profiel, 400.000 valt in het bedrag, en de bank weigerde. Woorden in gemeen: bank.',
      'Growth finance, a loan, the better plan behind it; finance a main theme, ambition a second one. Food is its profile, 400,000 is in its band, and the bank refused. Words in common: bank.',
    ),
    place(
      'mkbdoorgaan/second-line',
      9335,
      'Ook groeigeld, een lening en dezelfde thema’s, maar niet het plan erachter en geen voorkeur voor food.',
      'Growth finance, a loan and the same themes too, but not the plan behind it and no preference for food.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      4335,
      'Dezelfde thema’s als de specialist, maar geen van de vragen.',
      'The same themes as the specialist, but none of the needs.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      2335,
      'Ambitie is neventhema, maar financiering komt zijdelings: onder de quickscan.',
      'Ambition is a second theme, but finance only a side one: below the quickscan.',
    ),
    place(
      'strategische-personeelsplanning/breakfasts',
      2000,
      'Raakt de vraag niet; food is een aandachtssector, en dat is meer dan het loket haalt met zijn thema’s.',
      'Does not touch the question; food is a focus sector, and that is more than the desk gets for its themes.',
    ),
    place(
      'strategische-personeelsplanning/step-plan',
      2000,
      'Alleen food als aandachtssector; gelijk met de ontbijtsessies, dus op naam.',
      'Only food as a focus sector; level with the breakfasts, so by name.',
    ),
    place(
      'strategische-personeelsplanning/web-tools',
      2000,
      'Alleen food als aandachtssector; gelijk met het stappenplan, dus op naam.',
      'Only food as a focus sector; level with the step plan, so by name.',
    ),
    place(
      'loket/desk',
      1665,
      'Financiering en ambitie, beide zijdelings: net onder een aandachtssector.',
      'Finance and ambition, both as side themes: just below a focus sector.',
    ),
    place(
      'datacoaching/coaching',
      0,
      'Werken met data: dat was de vraag niet.',
      'Working with data: that was not the question.',
    ),
    place(
      'loket/open-meetings',
      0,
      'Ontmoeten en leren van andere ondernemers: dat was de vraag niet; ook nul punten, dus op naam.',
      'Meeting and learning from other entrepreneurs: that was not the question; zero points as well, so by name.',
    ),
    place(
      'loket/practice-assignments',
      0,
      'Studenten die een opdracht uitvoeren: dat was de vraag niet; ook nul punten, dus op naam.',
      'Students who carry out an assignment: that was not the question; zero points as well, so by name.',
    ),
    place(
      'smart-base/meetings',
      0,
      'Kennismaken met Defensie als klant: dat was de vraag niet; ook nul punten, dus op naam.',
      'Getting to know Defence as a customer: that was not the question; zero points as well, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'mkbdoorgaan/talk',
      7335,
      'Groeigeld, financiering als hoofdthema en ambitie als neventhema, geen lening; de analist oordeelt nog.',
      'Growth finance, finance as a main theme and ambition as a second one, no loan; the analyst has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      2000,
      'Alleen ambitie, als hoofdthema; wacht op het oordeel van wie de groep samenstelt.',
      'Only ambition, as a main theme; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      0,
      'Een proef bij Defensie: dat was de vraag niet; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'A trial with Defence: that was not the question; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
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
