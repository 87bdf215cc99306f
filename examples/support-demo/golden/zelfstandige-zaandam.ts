import { type Golden, place } from './golden.js';

/** Zelfstandig meubelmaker op Noorderveld, Zaandam. Checked against 2.16, 2.1, 2.4: on the park; far below 10 FTE; how the firm is doing is not known. */
export const zelfstandigeZaandam: Golden = {
  eligible: [
    place(
      't-lokaal/internship-bureau',
      8000,
      'De stagiair, waar het meeste haast bij is, en beide thema’s.',
      'The intern, which is the most urgent, and both themes.',
    ),
    place(
      't-lokaal/platform',
      7000,
      'De buren, en beide thema’s; minder dringend dan de stagiair, dus eronder.',
      'The neighbours, and both themes; less urgent than the intern, so below it.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: netwerk en personeel, geen van de vragen.',
      'Every theme: networking and human capital, none of the needs.',
    ),
    place(
      'loket/open-meetings',
      5000,
      'Elk thema: netwerk en personeel, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: networking and human capital, none of the needs; level with the one above, so by name.',
    ),
    place(
      'smart-base/meetings',
      4500,
      'Antwoord op partners, niet op de rest van de vraag; het thema netwerk.',
      'Answers partners, not the rest of the question; the theme of networking.',
    ),
    place(
      'loket/practice-assignments',
      2500,
      'Alleen het thema personeel.',
      'Only the theme of human capital.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      5000,
      'Elk thema: netwerk en personeel, geen van de vragen; wacht op het oordeel van wie de groep samenstelt.',
      'Every theme: networking and human capital, none of the needs; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'mkbdoorgaan/second-line',
      2500,
      'Alleen het thema personeel; te vragen: hoe het gaat.',
      'Only the theme of human capital; to ask: how the firm is doing.',
    ),
    place(
      'mkbdoorgaan/talk',
      2500,
      'Alleen het thema personeel; te vragen: hoe het gaat; daarna het oordeel van de bedrijfsanalist van MKBDoorgaan.',
      'Only the theme of human capital; to ask: how the firm is doing; then to be judged by the business analyst of MKBDoorgaan.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      0,
      'Raakt niets van wat gevraagd is; te vragen: hoe het gaat.',
      'Touches on nothing that was asked; to ask: how the firm is doing.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      0,
      'Raakt niets van wat gevraagd is; te vragen: hoe het gaat.',
      'Touches on nothing that was asked; to ask: how the firm is doing.',
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
