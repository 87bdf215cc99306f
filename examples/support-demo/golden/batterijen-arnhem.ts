import { type Golden, place } from './golden.js';

/** Maker van slimme batterijen, Arnhem. Checked against 2.5 and 2.20: 38 FTE, plan, obstacle and innovation; admitted, so voucher and loan are open. */
export const batterijenArnhem: Golden = {
  eligible: [
    place(
      'groeiversneller/programme',
      11050,
      'De Duitse markt, groeigeld en een aandachtssector; ambitie is hoofdthema, markten en financiering zijn neventhema’s. Oost NL noemde de businesscase realistisch.',
      'The German market, growth finance and a focus sector; ambition is a main theme, markets and finance are second ones. Oost NL called the business case realistic.',
    ),
    place(
      'groeiversneller/voucher',
      5380,
      'Het betere plan erachter en ambitie als neventhema, maar niet de markt of het geld zelf; open omdat het bedrijf is toegelaten.',
      'The better plan behind it and ambition as a second theme, but not the market or the money itself; open because the firm is admitted.',
    ),
    place(
      'groeiversneller/loan',
      4145,
      'Groeigeld en financiering als hoofdthema, maar niet het dringendste, de markt, en ambitie maar zijdelings: onder de voucher.',
      'Growth finance, and finance as a main theme, but not the most urgent, the market, and ambition only as a side theme: below the voucher.',
    ),
    place(
      'businessversneller/voucher',
      1905,
      'Ambitie als neventhema en financiering zijdelings, geen van de vragen: net boven het loket.',
      'Ambition as a second theme and finance as a side one, none of the needs: just above the desk.',
    ),
    place(
      'loket/desk',
      1665,
      'Alle drie de thema’s, maar zijdelings: eronder, want de voucher heeft de ambitie sterker.',
      'All three themes, but as side ones: below the voucher, which has ambition more strongly.',
    ),
    place(
      'groeiversneller/community',
      715,
      'Alleen ambitie, en zijdelings.',
      'Only ambition, and as a side theme.',
    ),
    place(
      'smart-base/meetings',
      475,
      'Alleen nieuwe markten, en zijdelings; minder dringend dan ambitie, dus eronder.',
      'Only new markets, and as a side theme; less urgent than ambition, so below it.',
    ),
    place(
      'loket/open-meetings',
      0,
      'Ontmoeten en leren van andere ondernemers: dat was de vraag niet.',
      'Meeting and learning from other entrepreneurs: that was not the question.',
    ),
    place(
      'loket/practice-assignments',
      0,
      'Studenten die een opdracht uitvoeren: dat was de vraag niet; ook nul punten, dus op naam.',
      'Students who carry out an assignment: that was not the question; zero points as well, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'smart-base/experiment',
      4658,
      'Een eerste klant is een nieuwe markt (neventhema), en energie is een van de vier onderwerpen; Defensie oordeelt nog. Woorden in gemeen: klanten met klant.',
      'A first customer is a new market (a second theme), and energy is one of the four subjects; Defence has yet to judge. Words in common: klanten with klant.',
    ),
    place(
      'businessversneller/programme',
      2620,
      'Ambitie als hoofdthema en nieuwe markten zijdelings, geen van de vragen; wacht op het oordeel van wie de groep samenstelt.',
      'Ambition as a main theme and new markets as a side one, none of the needs; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'kennistraject/*',
      'mkbdoorgaan/*',
      'groei-ondernemers-challenge/programme',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    requires: ['businessversneller/business-labs'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
