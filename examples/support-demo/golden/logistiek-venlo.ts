import { type Golden, place } from './golden.js';

/** Logistiek dienstverlener, Venlo. Checked against 2.3 and 2.9: logistics with a concrete case; outside finance for innovation. */
export const logistiekVenlo: Golden = {
  eligible: [
    place(
      'financieringspoort/voucher-2.0',
      9000,
      'Een beter plan is wat het eerst nodig is, beide thema’s, en een halve dag past in de 80 uur.',
      'A better plan is what is needed first, both themes, and half a day fits the 80 hours.',
    ),
    place(
      'kennistraject/implementation',
      5000,
      'Studenten en innovatie, geen financiering: onder de voucher; is de derde stap, dus pas na de andere twee.',
      'Students and innovation, no finance: below the voucher; it is the third step, so only after the other two.',
    ),
    place(
      'kennistraject/student-team',
      5000,
      'Hetzelfde als stap drie en dus op naam eronder, al komt deze stap eerder.',
      'The same as step three and so below it by name, though this step comes earlier.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: innovatie en financiering, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: innovation and finance, none of the needs; level with the one above, so by name.',
    ),
    place(
      'loket/practice-assignments',
      5000,
      'Antwoord op een studententeam, niet op de rest van de vraag; het thema innovatie; evenveel als hierboven, dus op naam.',
      'Answers a student team, not the rest of the question; the theme of innovation; level with the one above, so by name.',
    ),
    place(
      'kennistraject/masterclasses',
      4000,
      'Alleen innovatie, plus de 75 uur die in de 80 passen; geen studententeam, dus onder de andere twee stappen.',
      'Only innovation, plus the 75 hours that fit the 80; no team of students, so below the other two steps.',
    ),
    place('loket/open-meetings', 3000, 'Alleen het thema innovatie.', 'Only the theme of innovation.'),
    place(
      'smart-base/meetings',
      3000,
      'Alleen het thema innovatie; evenveel als hierboven, dus op naam.',
      'Only the theme of innovation; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      0,
      'Raakt niets van wat gevraagd is; wacht op het oordeel van wie de groep samenstelt.',
      'Touches on nothing that was asked; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      3000,
      'Alleen het thema innovatie; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Only the theme of innovation; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
    place(
      'businessversneller/business-labs',
      0,
      'Raakt niets van wat gevraagd is; te vragen: deelname aan de MKB Businessversneller.',
      'Touches on nothing that was asked; to ask: participation in the MKB Businessversneller.',
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
