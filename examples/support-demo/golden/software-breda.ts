import { type Golden, place } from './golden.js';

/** Softwarebedrijf van vier jaar oud, Breda. Checked against 2.1, 2.4, 2.7: 10 to 12 FTE is within 10 to 250; four years is at most six. */
export const softwareBreda: Golden = {
  eligible: [
    place(
      'groei-ondernemers-challenge/programme',
      13000,
      'Coaching, koers, de organisatie erachter en beide thema’s; vier jaar is hoogstens zes, en Zaken Expert zei drie keer ja.',
      'Coaching, strategy, the organisation behind it and both themes; four years is at most six, and Zaken Expert said yes three times.',
    ),
    place(
      'mkbdoorgaan/second-line',
      13000,
      'Raakt evenveel als de Challenge en staat dus op naam tweede; komt pas na het eerste gesprek.',
      'Touches as much as the Challenge and is second by name; comes only after the first talk.',
    ),
    place(
      'groei-mkb-programma/programme',
      7000,
      'Koers en beide thema’s, maar geen coaching: onder de eerste twee; 10 tot 12 fte valt binnen 10 tot 250.',
      'Strategy and both themes, but no coaching: below the first two; 10 to 12 FTE lies within 10 to 250.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      6000,
      'Antwoord op coaching, niet op de rest van de vraag; het thema ambitie.',
      'Answers coaching, not the rest of the question; the theme of ambition.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: ambitie en personeel, geen van de vragen.',
      'Every theme: ambition and human capital, none of the needs.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      5000,
      'Antwoord op strategie, niet op de rest van de vraag; het thema ambitie; evenveel als hierboven, dus op naam.',
      'Answers strategy, not the rest of the question; the theme of ambition; level with the one above, so by name.',
    ),
    place(
      'datacoaching/coaching',
      3000,
      'Wel coaching, maar over data en zonder de thema’s; sinds wanneer het bestaat staat nergens.',
      'Coaching indeed, but about data and without the themes; since when it exists is stated nowhere.',
    ),
    place('loket/open-meetings', 2000, 'Alleen het thema personeel.', 'Only the theme of human capital.'),
    place(
      'loket/practice-assignments',
      2000,
      'Alleen het thema personeel; evenveel als hierboven, dus op naam.',
      'Only the theme of human capital; level with the one above, so by name.',
    ),
    place(
      'groei-mkb-programma/meeting-minds',
      0,
      'Raakt niets van wat gevraagd is.',
      'Touches on nothing that was asked.',
    ),
    place(
      'groei-mkb-programma/symbiosis',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
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
      10000,
      'Coaching, koers en beide thema’s: alleen of u in de groep past moet nog blijken.',
      'Coaching, strategy and both themes: only whether you fit the group remains to be seen.',
    ),
    place(
      'mkbdoorgaan/talk',
      5000,
      'Beide thema’s, maar geen van de vragen; de analist oordeelt nog over levensvatbaarheid en vaardigheden.',
      'Both themes, but none of the needs; the analyst has yet to judge viability and skills.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      3000,
      'Alleen het thema ambitie; te vragen: deelname aan de MKB Businessversneller.',
      'Only the theme of ambition; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'topcentrum-e-commerce/modules',
      2000,
      'Alleen het thema personeel; te vragen: sector.',
      'Only the theme of human capital; to ask: sector.',
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
