import { type Golden, place } from './golden.js';

/** Softwarebedrijf van vier jaar oud, Breda. Checked against 2.1, 2.4, 2.7: 10 to 12 FTE is within 10 to 250; four years is at most six. */
export const softwareBreda: Golden = {
  eligible: [
    place(
      'groei-ondernemers-challenge/programme',
      12595,
      'Coaching, strategie en de organisatie erachter; ambitie is hoofdthema, personeel komt zijdelings. Vier jaar is hoogstens zes, en Zaken Expert zei drie keer ja. Woorden in gemeen: groeien met groei.',
      'Coaching, strategy and the organisation behind it; ambition is a main theme, human capital a side one. Four years is at most six, and Zaken Expert said yes three times. Words in common: groeien with groei.',
    ),
    place(
      'mkbdoorgaan/second-line',
      10665,
      'Dezelfde antwoorden als de Challenge, maar ambitie is hier neventhema: eronder; komt pas na het gesprek en de quickscan.',
      'The same answers as the Challenge, but ambition is a second theme here: below it; comes only after the talk and the quickscan.',
    ),
    place(
      'groei-mkb-programma/programme',
      6535,
      'Thema’s als bij de Challenge en strategie, maar geen coaching en geen organisatie; 10 tot 12 fte valt binnen 10 tot 250. Woorden in gemeen: groeien met groei.',
      'Themes as with the Challenge, and strategy, but neither coaching nor organisation; 10 to 12 FTE lies within 10 to 250. Words in common: groeien with groei.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      5000,
      'Coaching, het dringendste, en ambitie als neventhema; geen strategie en geen personeel, dus onder het Groei MKB-Programma.',
      'Coaching, the most urgent, and ambition as a second theme; no strategy and no human capital, so below the Groei MKB-Programma.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      4000,
      'Strategie in plaats van coaching, die dringender is: onder de nazorg.',
      'Strategy instead of coaching, which is more urgent: below the aftercare.',
    ),
    place(
      'datacoaching/coaching',
      3000,
      'Wel coaching, maar over data en zonder de thema’s; sinds wanneer het bestaat staat nergens.',
      'Coaching indeed, but about data and without the themes; since when it exists is stated nowhere.',
    ),
    place(
      'loket/desk',
      1665,
      'Ambitie en personeel, beide zijdelings, en geen van de vragen: onder al wat een vraag beantwoordt.',
      'Ambition and human capital, both as side themes, and none of the needs: below all that answers a need.',
    ),
    place(
      'loket/practice-assignments',
      1335,
      'Alleen personeel, als neventhema: onder het loket, dat ook ambitie raakt.',
      'Only human capital, as a second theme: below the desk, which touches on ambition too.',
    ),
    place(
      'loket/open-meetings',
      665,
      'Alleen personeel, en zijdelings: onder de praktijkopdracht.',
      'Only human capital, as a side theme: below the practice assignment.',
    ),
    place(
      'groei-mkb-programma/meeting-minds',
      0,
      'Een sessie over techniek en partners: dat was de vraag niet.',
      'A session about technology and partners: that was not the question.',
    ),
    place(
      'groei-mkb-programma/symbiosis',
      0,
      'Reststromen delen: dat was de vraag niet; ook nul punten, dus op naam.',
      'Sharing residual streams: that was not the question; zero points as well, so by name.',
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
      8665,
      'Coaching, strategie, ambitie als hoofdthema en personeel zijdelings: alleen of u in de groep past moet nog blijken.',
      'Coaching, strategy, ambition as a main theme and human capital as a side one: only whether you fit the group remains to be seen.',
    ),
    place(
      'mkbdoorgaan/talk',
      2665,
      'Ambitie als neventhema en personeel zijdelings, geen van de vragen; de analist oordeelt nog over levensvatbaarheid en vaardigheden.',
      'Ambition as a second theme and human capital as a side one, none of the needs; the analyst has yet to judge viability and skills.',
    ),
  ],
  toBeAsked: [
    place(
      'topcentrum-e-commerce/modules',
      1335,
      'Alleen personeel, als neventhema; te vragen: sector.',
      'Only human capital, as a second theme; to ask: sector.',
    ),
    place(
      'businessversneller/business-labs',
      1000,
      'Alleen ambitie, die zwaarder weegt dan personeel maar hier zijdelings komt: onder de lesmodules; te vragen: deelname aan de MKB Businessversneller.',
      'Only ambition, which weighs more than human capital but is a side theme here: below the modules; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'smart-base/experiment',
      0,
      'Een proef bij Defensie: dat was de vraag niet; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'A trial with Defence: that was not the question; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
  ],
  refused: {
    area: [
      'familiebedrijven/*',
      'groeiversneller/*',
      'businessversneller/voucher',
      'financieringspoort/voucher-2.0',
      'financieringstafels/*',
      'topcentrum-e-commerce/partnership',
      'topcentrum-e-commerce/talent',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
    ],
    'area, firmAge': ['move2social/programme'],
    'area, sector': ['kennistraject/*', 'techpack/*'],
  },
};
