import { type Golden, place } from './golden.js';

/** Logistiek dienstverlener, Venlo. Checked against 2.3 and 2.9: logistics with a concrete case; outside finance for innovation. */
export const logistiekVenlo: Golden = {
  eligible: [
    place(
      'financieringspoort/voucher-2.0',
      7000,
      'Een beter plan is het dringendst; financiering is hoofdthema, innovatie komt zijdelings, en een halve dag past in de 80 uur.',
      'A better plan is the most urgent; finance is a main theme, innovation a side one, and half a day fits the 80 hours.',
    ),
    place(
      'kennistraject/implementation',
      5000,
      'Studenten en innovatie als hoofdthema, geen plan en geen financiering: onder de voucher; pas na de andere twee stappen.',
      'Students, and innovation as a main theme, no plan and no finance: below the voucher; only after the other two steps.',
    ),
    place(
      'kennistraject/student-team',
      5000,
      'Studenten en innovatie, gelijk met stap drie en dus op naam eronder, al komt deze stap eerder.',
      'Students and innovation, level with step three and so below it by name, though this step comes earlier.',
    ),
    place(
      'loket/practice-assignments',
      5000,
      'Ook studenten en innovatie als hoofdthema: gelijk met beide stappen van het KennisTraject, dus op naam.',
      'Students, and innovation as a main theme, as well: level with both steps of KennisTraject, so by name.',
    ),
    place(
      'kennistraject/masterclasses',
      3000,
      'Innovatie is hier neventhema en studenten zijn er niet bij; de 75 uur passen in de 80, maar dat maakt het niet goed.',
      'Innovation is a second theme here and there are no students; the 75 hours fit the 80, but that does not make up for it.',
    ),
    place(
      'smart-base/meetings',
      3000,
      'Alleen innovatie, als hoofdthema; gelijk met de masterclasses, dus op naam.',
      'Only innovation, as a main theme; level with the masterclasses, so by name.',
    ),
    place(
      'loket/desk',
      1665,
      'Innovatie en financiering, beide zijdelings, en geen van de vragen.',
      'Innovation and finance, both as side themes, and none of the needs.',
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
      3000,
      'Alleen innovatie, als hoofdthema; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Only innovation, as a main theme; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
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
      'familiebedrijven/*',
      'mkbdoorgaan/*',
      'groeiversneller/*',
      'businessversneller/voucher',
      'groei-ondernemers-challenge/programme',
      'move2social/programme',
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
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
