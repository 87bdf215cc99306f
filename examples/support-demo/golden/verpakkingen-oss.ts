import { type Golden, place } from './golden.js';

/** Producent van verpakkingen, Oss. Checked against 2.13: Noordoost-Brabant, with a personnel policy. Whether Oss is "near Den Bosch" is to be asked. */
export const verpakkingenOss: Golden = {
  eligible: [
    place(
      'strategische-personeelsplanning/pilot',
      12500,
      'Planning en personeel als hoofdthema, geen opleiding; 140 is boven de 75 en 240 uur past in 250: samen net één punt meer dan het stappenplan.',
      'Planning, and human capital as a main theme, no training; 140 is above 75 and 240 hours fit in 250: together a single point more than the step plan.',
    ),
    place(
      'strategische-personeelsplanning/step-plan',
      12499,
      'Planning én opleiding, scholing zijdelings; of de uren volstaan is niet te zeggen (minstens 100), dus daarvoor niets: één punt onder de pilot.',
      'Planning and training, education as a side theme; whether the hours suffice cannot be said (at least 100), so nothing for those: one point below the pilot.',
    ),
    place(
      'strategische-personeelsplanning/breakfasts',
      9500,
      'Planning, personeel als hoofdthema en een aandachtssector, maar niets voor omvang, beleid of uren: onder de pilot.',
      'Planning, human capital as a main theme and a focus sector, but nothing for size, policy or hours: below the pilot.',
    ),
    place(
      'strategische-personeelsplanning/web-tools',
      9500,
      'Planning, personeel als hoofdthema en een aandachtssector; gelijk met de ontbijtsessies, dus op naam.',
      'Planning, human capital as a main theme and a focus sector; level with the breakfasts, so by name.',
    ),
    place(
      'loket/practice-assignments',
      3335,
      'Personeel en scholing, beide neventhema, en geen van de vragen: boven het loket, dat ze zijdelings heeft.',
      'Human capital and education, both second themes, and none of the needs: above the desk, which has them as side ones.',
    ),
    place(
      'loket/desk',
      1665,
      'Personeel en scholing, beide zijdelings, en geen van de vragen.',
      'Human capital and education, both as side themes, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1250,
      'Alleen personeel, en zijdelings: onder het loket, dat ook scholing raakt.',
      'Only human capital, and as a side theme: below the desk, which touches on education too.',
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
      'financieringstafels/agrifood',
      0,
      'Raakt de vraag niet; of Oss tot de omgeving van Den Bosch hoort, of de casus gedeeld mag worden en of u groeit is niet bekend.',
      'Does not touch the question; whether Oss is near Den Bosch, whether the case may be shared and whether you grow is not known.',
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
    sector: ['topcentrum-e-commerce/modules'],
    situation: ['mkbdoorgaan/*'],
  },
};
