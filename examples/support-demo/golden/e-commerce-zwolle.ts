import { type Golden, place } from './golden.js';

/** E-commercebureau van dertig mensen, Zwolle. Checked against 2.11 and 2.17: thirty people; 3.2 million of turnover is enough without a balance sheet. */
export const eCommerceZwolle: Golden = {
  eligible: [
    place(
      'topcentrum-e-commerce/talent',
      8335,
      'Werving, een studententeam en beide thema’s; open omdat het bureau al meedoet.',
      'Recruitment, a team of students and both themes; open because the agency takes part already.',
    ),
    place(
      'topcentrum-e-commerce/partnership',
      7500,
      'Werving en beide thema’s, zonder studententeam: net onder de stagiairs.',
      'Recruitment and both themes, without a team of students: just below the interns.',
    ),
    place(
      'loket/practice-assignments',
      7085,
      'Evenveel antwoord als de stagiairs, maar niet digitaal: onder het Topcentrum.',
      'Answers as much as the interns, but nothing digital: below the Topcentrum.',
    ),
    place(
      'sociale-innovatie/ambassadors',
      5415,
      'Het werk anders organiseren en personeel, geen werving; 30 mensen en 3,2 miljoen omzet vallen binnen de grenzen.',
      'Organising the work differently and human capital, no recruitment; 30 people and 3.2 million turnover are within the limits.',
    ),
    place(
      'sociale-innovatie/circle',
      5415,
      'Antwoord op organisatie, niet op de rest van de vraag; het thema personeel; evenveel als hierboven, dus op naam.',
      'Answers organisation, not the rest of the question; the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'sociale-innovatie/tools',
      5415,
      'Antwoord op organisatie, niet op de rest van de vraag; het thema personeel; evenveel als hierboven, dus op naam.',
      'Answers organisation, not the rest of the question; the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: personeel en digitalisering, geen van de vragen.',
      'Every theme: human capital and digitalisation, none of the needs.',
    ),
    place(
      'topcentrum-e-commerce/modules',
      5000,
      'Elk thema: personeel en digitalisering, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: human capital and digitalisation, none of the needs; level with the one above, so by name.',
    ),
    place('loket/open-meetings', 3750, 'Alleen het thema personeel.', 'Only the theme of human capital.'),
    place(
      'businessversneller/voucher',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
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
      'businessversneller/programme',
      3750,
      'Alleen het thema personeel; wacht op het oordeel van wie de groep samenstelt.',
      'Only the theme of human capital; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
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
      'groeiversneller/*',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      't-lokaal/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['kennistraject/*', 'techpack/*'],
    requires: ['familiebedrijven/*'],
    requiresOneOf: ['smart-base/experiment'],
    situation: ['mkbdoorgaan/*'],
  },
};
