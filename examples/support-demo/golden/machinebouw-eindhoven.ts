import { type Golden, place } from './golden.js';

/** Machinebouwer met vacatures, Eindhoven. Checked against 2.12 and 2.10: two million lies between 100,000 and 10 million. */
export const machinebouwEindhoven: Golden = {
  eligible: [
    place(
      'mkb-werkt/employer-programme',
      7500,
      'Werving en personeel als hoofdthema: alles waar haast bij is, niet het geld; van drie gelijken de eerste op naam.',
      'Recruitment, and human capital as a main theme: all that is urgent, not the money; of three that are level the first by name.',
    ),
    place(
      'mkb-werkt/vacancy-cafe',
      7500,
      'Werving en personeel als hoofdthema; gelijk met de workshops, dus op naam eronder.',
      'Recruitment, and human capital as a main theme; level with the workshops, so below them by name.',
    ),
    place(
      'mkb-werkt/vacancy-service',
      7500,
      'Werving en personeel als hoofdthema; gelijk met het café, dus op naam eronder.',
      'Recruitment, and human capital as a main theme; level with the café, so below it by name.',
    ),
    place(
      'loket/practice-assignments',
      6250,
      'Ook werving, maar personeel is hier neventhema: onder de drie die alleen voor werkgevers zijn.',
      'Recruitment too, but human capital is a second theme here: below the three that are just for employers.',
    ),
    place(
      'loket/desk',
      1665,
      'Personeel en financiering, beide zijdelings, en geen van de vragen.',
      'Human capital and finance, both as side themes, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1250,
      'Alleen personeel, en zijdelings: onder het loket, dat ook financiering raakt.',
      'Only human capital, and as a side theme: below the desk, which touches on finance too.',
    ),
    place(
      'datacoaching/coaching',
      0,
      'Werken met data: dat was de vraag niet.',
      'Working with data: that was not the question.',
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
      'financieringstafels/eindhoven',
      5000,
      'Groeigeld voor de hal, het minst dringende, met financiering als hoofdthema; high tech en scale-up helpen, en de leden van de tafel oordelen nog.',
      'Growth finance for the hall, the least urgent, with finance as a main theme; high tech and scale-up help, and the members of the table have yet to judge.',
    ),
    place(
      'businessversneller/programme',
      1250,
      'Alleen personeel, en zijdelings; wacht op het oordeel van wie de groep samenstelt.',
      'Only human capital, as a side theme; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'smart-base/experiment',
      0,
      'Een proef bij Defensie: dat was de vraag niet; ook nul punten, dus op naam; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'A trial with Defence: that was not the question; zero points as well, so by name; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
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
