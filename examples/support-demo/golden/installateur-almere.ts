import { type Golden, place } from './golden.js';

/** Installatiebedrijf, Almere. Checked against 2.15 and 2.6: technical, with guidance hours; the group fits. */
export const installateurAlmere: Golden = {
  eligible: [
    place(
      'techpack/internship',
      9335,
      'Stagiairs en werving; personeel hoofdthema, scholing neventhema. Het bedrijf heeft de 24 uur begeleiding per leerling.',
      'Interns and recruitment; human capital a main theme, education a second one. The firm has the 24 hours of guidance per student.',
    ),
    place(
      'techpack/skillslabs',
      6484,
      'Scholing is hoofdthema en personeel neventhema, geen van de vragen; maar de leerlingen uit de vraag staan erin, en dat is meer dan de praktijkopdracht haalt. Woorden in gemeen: leerlingen.',
      'Education is a main theme and human capital a second one, none of the needs; but the pupils of the question are in it, and that is more than the practice assignment gets. Words in common: leerlingen.',
    ),
    place(
      'loket/practice-assignments',
      5335,
      'Wel werving, geen stagiairs, en personeel is neventhema: onder TechPack, behalve de associate degrees.',
      'Recruitment but no interns, and human capital is a second theme: below TechPack, except for the associate degrees.',
    ),
    place(
      'techpack/associate-degrees',
      4000,
      'Scholing is hoofdthema en personeel neventhema, maar geen van de vragen en geen woord ervan: onder de praktijkopdracht.',
      'Education is a main theme and human capital a second one, but none of the needs and no word of them: below the practice assignment.',
    ),
    place(
      'loket/desk',
      1665,
      'Personeel en scholing, beide zijdelings: onder TechPack, dat ze sterker heeft.',
      'Human capital and education, both as side themes: below TechPack, which has them more strongly.',
    ),
    place(
      'businessversneller/programme',
      1000,
      'Alleen personeel, en zijdelings; open omdat MKB-Nederland vond dat het in de groep past.',
      'Only human capital, as a side theme; open because MKB-Nederland found that it fits the group.',
    ),
    place(
      'loket/open-meetings',
      1000,
      'Alleen personeel, en zijdelings; gelijk met de Businessversneller, dus op naam.',
      'Only human capital, as a side theme; level with the Businessversneller, so by name.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Een tegemoetkoming voor sessies over ambitie: dat was de vraag niet.',
      'A contribution to sessions about ambition: that was not the question.',
    ),
    place(
      'smart-base/meetings',
      0,
      'Kennismaken met Defensie als klant: dat was de vraag niet; ook nul punten, dus op naam.',
      'Getting to know Defence as a customer: that was not the question; zero points as well, so by name.',
    ),
  ],
  toBeJudged: [],
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
