import { type Golden, place } from './golden.js';

/** E-commercebureau van dertig mensen, Zwolle. Checked against 2.11 and 2.17: thirty people; 3.2 million of turnover is enough without a balance sheet. */
export const eCommerceZwolle: Golden = {
  eligible: [
    place(
      'topcentrum-e-commerce/talent',
      7920,
      'Werving en een studententeam; personeel is hoofdthema, digitalisering neventhema. Open omdat het bureau al meedoet.',
      'Recruitment and a team of students; human capital is a main theme, digitalisation a second one. Open because the agency takes part already.',
    ),
    place(
      'topcentrum-e-commerce/partnership',
      7640,
      'Werving en dezelfde thema’s, zonder studententeam: net onder de stagiairs. Woorden in gemeen: werk.',
      'Recruitment and the same themes, without a team of students: just below the interns. Words in common: werk.',
    ),
    place(
      'sociale-innovatie/ambassadors',
      7323,
      'Het werk anders organiseren en personeel als hoofdthema, geen werving: net onder wie ook werft; 30 mensen en 3,2 miljoen omzet vallen binnen de grenzen. Woorden in gemeen: organiseren, werk.',
      'Organising the work differently and human capital as a main theme, no recruitment: just below what recruits as well; 30 people and 3.2 million turnover are within the limits. Words in common: organiseren, werk.',
    ),
    place(
      'sociale-innovatie/tools',
      7158,
      'Ook organisatie en personeel als hoofdthema, en dezelfde woorden in een langere titel: onder de ambassadeurs. Woorden in gemeen: organiseren, werk.',
      'Organisation, and human capital as a main theme, as well, and the same words under a longer title: below the ambassadors. Words in common: organiseren, werk.',
    ),
    place(
      'loket/practice-assignments',
      6291,
      'Evenveel antwoord als de stagiairs, maar personeel is neventhema en niets is digitaal: onder het Topcentrum en wat over organiseren gaat. Woorden in gemeen: werk met werken.',
      'Answers as much as the interns, but human capital is a second theme and nothing is digital: below the Topcentrum and what is about organising. Words in common: werk with werken.',
    ),
    place(
      'sociale-innovatie/circle',
      5415,
      'Ook organisatie en personeel als hoofdthema, maar geen woord van de vraag: onder ambassadeurs, kennisbank en praktijkopdracht.',
      'Organisation, and human capital as a main theme, as well, but no word of the question: below ambassadors, knowledge bank and practice assignment.',
    ),
    place(
      'topcentrum-e-commerce/modules',
      3750,
      'Digitalisering is hoofdthema en personeel neventhema, maar geen van de vragen: boven het loket, dat beide zijdelings heeft.',
      'Digitalisation is a main theme and human capital a second one, but none of the needs: above the desk, which has both as side themes.',
    ),
    place(
      'loket/desk',
      1665,
      'Personeel en digitalisering, beide zijdelings, en geen van de vragen.',
      'Human capital and digitalisation, both as side themes, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1250,
      'Alleen personeel, en zijdelings: onder het loket, dat ook digitalisering raakt.',
      'Only human capital, and as a side theme: below the desk, which touches on digitalisation too.',
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
