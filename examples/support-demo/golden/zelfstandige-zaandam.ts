import { type Golden, place } from './golden.js';

/** Zelfstandig meubelmaker op Noorderveld, Zaandam. Checked against 2.16, 2.1, 2.4: on the park; far below 10 FTE; how the firm is doing is not known. */
export const zelfstandigeZaandam: Golden = {
  eligible: [
    place(
      't-lokaal/internship-bureau',
      6335,
      'De stagiair, waar het meeste haast bij is; personeel is hoofdthema, netwerk komt zijdelings.',
      'The intern, which is the most urgent; human capital is a main theme, networking a side one.',
    ),
    place(
      't-lokaal/platform',
      5335,
      'De buren; netwerk hoofdthema, personeel zijdelings, dus even sterk als het bureau; minder dringend dan de stagiair, dus eronder.',
      'The neighbours; networking a main theme, human capital a side one, so as strong as the bureau; less urgent than the intern, so below it.',
    ),
    place(
      'smart-base/meetings',
      3665,
      'Ook partners, maar met netwerk als neventhema en zonder personeel: onder het platform.',
      'Partners too, but with networking as a second theme and without human capital: below the platform.',
    ),
    place(
      'loket/open-meetings',
      3335,
      'Thema’s als het platform, netwerk hoofdthema en personeel zijdelings, maar geen van de vragen.',
      'Themes like the platform, networking a main one and human capital a side one, but none of the needs.',
    ),
    place(
      'loket/desk',
      1665,
      'Netwerk en personeel, beide zijdelings: onder de bijeenkomsten, waar netwerk hoofdthema is.',
      'Networking and human capital, both as side themes: below the meetings, where networking is a main one.',
    ),
    place(
      'loket/practice-assignments',
      1665,
      'Alleen personeel, als neventhema; twee derde van één thema is evenveel als een derde van twee, dus op naam onder het loket.',
      'Only human capital, as a second theme; two thirds of one theme equals a third of two, so below the desk by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      2500,
      'Netwerk als neventhema en personeel zijdelings, geen van de vragen; wacht op het oordeel van wie de groep samenstelt.',
      'Networking as a second theme and human capital as a side one, none of the needs; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'mkbdoorgaan/second-line',
      835,
      'Alleen personeel, en zijdelings; te vragen: hoe het gaat.',
      'Only human capital, as a side theme; to ask: how the firm is doing.',
    ),
    place(
      'mkbdoorgaan/talk',
      835,
      'Alleen personeel, en zijdelings; gelijk met de specialist, dus op naam; te vragen: hoe het gaat; daarna het oordeel van de bedrijfsanalist van MKBDoorgaan.',
      'Only human capital, as a side theme; level with the specialist, so by name; to ask: how the firm is doing; then to be judged by the business analyst of MKBDoorgaan.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      0,
      'Coaching na zwaar weer: dat was de vraag niet; te vragen: hoe het gaat.',
      'Coaching after hard times: that was not the question; to ask: how the firm is doing.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      0,
      'Een blik op financiën en strategie: dat was de vraag niet; ook nul punten, dus op naam; te vragen: hoe het gaat.',
      'A look at finances and strategy: that was not the question; zero points as well, so by name; to ask: how the firm is doing.',
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
      'familiebedrijven/*',
      'kennistraject/*',
      'groeiversneller/*',
      'businessversneller/voucher',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, fte': ['groei-mkb-programma/*'],
    'area, headcount': ['sociale-innovatie/*'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    requires: ['businessversneller/business-labs'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
