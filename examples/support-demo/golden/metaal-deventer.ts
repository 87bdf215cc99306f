import { type Golden, place } from './golden.js';

/** Familiebedrijf in metaal, Deventer. Checked against 2.2d, 2.4, 2.17: three clocks and an investment; healthy, so no MKBDoorgaan. */
export const metaalDeventer: Golden = {
  eligible: [
    place(
      'familiebedrijven/jonge-opvolgers',
      10750,
      'De gevraagde subsidie en de opvolging erachter; financiering is hoofdthema, innovatie neventhema. 34 is jonger dan 41, veertien maanden korter dan twee jaar, 120.000 meer dan 70.000 euro. Woorden in gemeen: investeren met investering.',
      'The grant asked for and the succession behind it; finance is a main theme, innovation a second one. 34 is under 41, fourteen months is less than two years, 120,000 euros is over 70,000. Words in common: investeren with investering.',
    ),
    place(
      'loket/practice-assignments',
      5000,
      'Technologie, de tweede vraag, en innovatie als hoofdthema; geen subsidie en geen opvolging, dus half zo hoog.',
      'Technology, the second need, and innovation as a main theme; no grant and no succession, so half as high.',
    ),
    place(
      'familiebedrijven/learning-circle',
      4000,
      'Alleen de opvolging erachter, maar met de voorkeur voor 30 tot 40 jaar: boven de voucher, die wel subsidie is.',
      'Only the succession behind the question, but with the preference for ages 30 to 40: above the voucher, which is a subsidy indeed.',
    ),
    place(
      'businessversneller/voucher',
      3665,
      'Wel subsidie, de dringendste vraag, maar om aan sessies mee te doen: financiering zijdelings, innovatie niet.',
      'A subsidy, the most urgent need, but for taking part in sessions: finance as a side theme, innovation not at all.',
    ),
    place(
      'familiebedrijven/goed-bestuur',
      3000,
      'Alleen de opvolging erachter; leeftijd telt hier niet mee, dus onder de kring.',
      'Only the succession behind the question; age does not count here, so below the circle.',
    ),
    place(
      'smart-base/meetings',
      3000,
      'Alleen innovatie, als hoofdthema; gelijk met Goed Bestuur, dus op naam.',
      'Only innovation, as a main theme; level with Goed Bestuur, so by name.',
    ),
    place(
      'loket/desk',
      1665,
      'Innovatie en financiering, beide zijdelings, en geen van de vragen: samen een derde van de punten voor thema’s.',
      'Innovation and finance, both as side themes, and none of the needs: together a third of the points for themes.',
    ),
    place(
      'loket/open-meetings',
      1000,
      'Alleen innovatie, en zijdelings: onder het loket, dat ook financiering raakt.',
      'Only innovation, and as a side theme: below the desk, which touches on finance too.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      0,
      'Sessies over strategie en ambitie: dat was de vraag niet; wacht op het oordeel van wie de groep samenstelt.',
      'Sessions about strategy and ambition: that was not the question; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      5000,
      'Technologie, de tweede vraag, en innovatie als hoofdthema; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Technology, the second need, and innovation as a main theme; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
    place(
      'sociale-innovatie/ambassadors',
      3000,
      'Alleen innovatie, als hoofdthema; te vragen: omzet of balanstotaal.',
      'Only innovation, as a main theme; to ask: turnover or balance sheet.',
    ),
    place(
      'sociale-innovatie/circle',
      3000,
      'Alleen innovatie, als hoofdthema; gelijk met de ambassadeurs, dus op naam; te vragen: omzet of balanstotaal.',
      'Only innovation, as a main theme; level with the ambassadors, so by name; to ask: turnover or balance sheet.',
    ),
    place(
      'sociale-innovatie/tools',
      3000,
      'Alleen innovatie, als hoofdthema; gelijk met de leerkring, dus op naam; te vragen: omzet of balanstotaal.',
      'Only innovation, as a main theme; level with the circle, so by name; to ask: turnover or balance sheet.',
    ),
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
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
