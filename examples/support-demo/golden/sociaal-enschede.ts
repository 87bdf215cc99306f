import { type Golden, place } from './golden.js';

/** Sociale fietskoerier, Enschede. Checked against 2.8 and 2.17: two years is at most three; four people is not more than five. */
export const sociaalEnschede: Golden = {
  eligible: [
    place(
      'move2social/programme',
      11665,
      'Klanten, impact en het verdienmodel erachter; nieuwe markten is hoofdthema, personeel komt zijdelings. Twee jaar is hoogstens drie, en KplusV zei twee keer ja.',
      'Customers, impact and the revenue model behind it; new markets is a main theme, human capital a side one. Two years is at most three, and KplusV said yes twice.',
    ),
    place(
      'loket/desk',
      1665,
      'Nieuwe markten en personeel, beide zijdelings, en geen van de vragen: tweede, ver onder Move2Social.',
      'New markets and human capital, both as side themes, and none of the needs: second, far below Move2Social.',
    ),
    place(
      'loket/practice-assignments',
      1335,
      'Alleen personeel, als neventhema: twee derde van gewicht 2 is meer dan een derde van gewicht 3, dus boven Smart Base.',
      'Only human capital, as a second theme: two thirds of weight 2 is more than a third of weight 3, so above Smart Base.',
    ),
    place(
      'mkbdoorgaan/second-line',
      1208,
      'Alleen personeel, en zijdelings; een woord lijkt in zijn letters op een woord van de vraag, toevallig en weinig waard, maar genoeg voor een plaats boven Smart Base. Woorden in gemeen: koeriers met koers.',
      'Only human capital, and as a side theme; a word looks like one of the question in its letters, by chance and worth little, but enough for a place above Smart Base. Words in common: koeriers with koers.',
    ),
    place(
      'smart-base/meetings',
      1000,
      'Alleen nieuwe markten, zijdelings; dringender dan personeel, dus boven de bijeenkomsten, waar dat zijdelings komt.',
      'Only new markets, as a side theme; more urgent than human capital, so above the meetings, which have that as a side theme.',
    ),
    place(
      'loket/open-meetings',
      665,
      'Alleen personeel, en zijdelings.',
      'Only human capital, and as a side theme.',
    ),
    place(
      'businessversneller/voucher',
      0,
      'Een tegemoetkoming voor sessies over ambitie: dat was de vraag niet.',
      'A contribution to sessions about ambition: that was not the question.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      0,
      'Coaching na zwaar weer: dat was de vraag niet; ook nul punten, dus op naam.',
      'Coaching after hard times: that was not the question; zero points as well, so by name.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      0,
      'Een blik op financiën en strategie: dat was de vraag niet; ook nul punten, dus op naam.',
      'A look at finances and strategy: that was not the question; zero points as well, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      4665,
      'Het verdienmodel erachter; nieuwe markten en personeel alleen zijdelings; wacht op het oordeel van wie de groep samenstelt.',
      'The revenue model behind the question; new markets and human capital only as side themes; waits for the judgement of those who compose the group.',
    ),
    place(
      'mkbdoorgaan/talk',
      665,
      'Alleen personeel, en zijdelings; wacht op het oordeel van de bedrijfsanalist van MKBDoorgaan.',
      'Only human capital, as a side theme; waits for the judgement of the business analyst of MKBDoorgaan.',
    ),
  ],
  toBeAsked: [
    place(
      'familiebedrijven/learning-circle',
      1355,
      'Alleen personeel, en zijdelings, met een woord dat bij toeval op een woord van de vraag lijkt; te vragen: familiebedrijf. Woorden in gemeen: koeriers met koers.',
      'Only human capital, as a side theme, with a word that looks like one of the question by chance; to ask: a family firm. Words in common: koeriers with koers.',
    ),
    place(
      'familiebedrijven/goed-bestuur',
      665,
      'Alleen personeel, en zijdelings, zonder zo’n woord; te vragen: familiebedrijf.',
      'Only human capital, as a side theme, without such a word; to ask: a family firm.',
    ),
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'familiebedrijven/jonge-opvolgers',
      0,
      'Subsidie voor wie net overnam: dat was de vraag niet; ook nul punten, dus op naam; te vragen: investering, leeftijd van de ondernemer, familiebedrijf en een investering in de toekomst die past bij de markt en de wensen van de samenleving, datum van overname.',
      'A grant for those who just took over: that was not the question; zero points as well, so by name; to ask: investment, age of the entrepreneur, a family firm and an investment in the future that answers the market and the wishes of society, date of take-over.',
    ),
    place(
      'familiebedrijven/minor',
      0,
      'Een minor over opvolging: dat was de vraag niet; ook nul punten, dus op naam; te vragen: familiebedrijf en student.',
      'A minor about succession: that was not the question; zero points as well, so by name; to ask: a family firm and a student.',
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
