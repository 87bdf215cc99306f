import { type Golden, place } from './golden.js';

/** Sociale fietskoerier, Enschede. Checked against 2.8 and 2.17: two years is at most three; four people is not more than five. */
export const sociaalEnschede: Golden = {
  eligible: [
    place(
      'move2social/programme',
      13000,
      'Klanten, impact, het verdienmodel erachter en beide thema’s; twee jaar is hoogstens drie, en KplusV zei twee keer ja.',
      'Customers, impact, the revenue model behind it and both themes; two years is at most three, and KplusV said yes twice.',
    ),
    place(
      'loket/desk',
      5000,
      'Raakt beide thema’s maar geen van de vragen: tweede, ver onder Move2Social.',
      'Touches both themes but none of the needs: second, far below Move2Social.',
    ),
    place('smart-base/meetings', 3000, 'Alleen het thema nieuwe markten.', 'Only the theme of new markets.'),
    place('loket/open-meetings', 2000, 'Alleen het thema personeel.', 'Only the theme of human capital.'),
    place(
      'loket/practice-assignments',
      2000,
      'Alleen het thema personeel; evenveel als hierboven, dus op naam.',
      'Only the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'mkbdoorgaan/second-line',
      2000,
      'Alleen het thema personeel; evenveel als hierboven, dus op naam.',
      'Only the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      8000,
      'De vraag erachter: een nieuw verdienmodel; elk thema: nieuwe markten en personeel; wacht op het oordeel van wie de groep samenstelt.',
      'The need behind it: a new revenue model; every theme: new markets and human capital; waits for the judgement of those who compose the group.',
    ),
    place(
      'mkbdoorgaan/talk',
      2000,
      'Alleen het thema personeel; wacht op het oordeel van de bedrijfsanalist van MKBDoorgaan.',
      'Only the theme of human capital; waits for the judgement of the business analyst of MKBDoorgaan.',
    ),
  ],
  toBeAsked: [
    place(
      'familiebedrijven/goed-bestuur',
      2000,
      'Alleen het thema personeel; te vragen: familiebedrijf.',
      'Only the theme of human capital; to ask: a family firm.',
    ),
    place(
      'familiebedrijven/learning-circle',
      2000,
      'Alleen het thema personeel; te vragen: familiebedrijf.',
      'Only the theme of human capital; to ask: a family firm.',
    ),
    place(
      'businessversneller/business-labs',
      0,
      'Raakt niets van wat gevraagd is; te vragen: deelname aan de MKB Businessversneller.',
      'Touches on nothing that was asked; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'familiebedrijven/jonge-opvolgers',
      0,
      'Raakt niets van wat gevraagd is; te vragen: investering, leeftijd van de ondernemer, familiebedrijf en een investering in de toekomst die past bij de markt en de wensen van de samenleving, datum van overname.',
      'Touches on nothing that was asked; to ask: investment, age of the entrepreneur, a family firm and an investment in the future that answers the market and the wishes of society, date of take-over.',
    ),
    place(
      'familiebedrijven/minor',
      0,
      'Raakt niets van wat gevraagd is; te vragen: familiebedrijf en student.',
      'Touches on nothing that was asked; to ask: a family firm and a student.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'kennistraject/*',
      'groeiversneller/*',
      'groei-ondernemers-challenge/programme',
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
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    headcount: ['sociale-innovatie/*'],
    requiresOneOf: ['smart-base/experiment'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
