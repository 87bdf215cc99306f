import { type Golden, place } from './golden.js';

/** Maker van slimme batterijen, Arnhem. Checked against 2.5 and 2.20: 38 FTE, plan, obstacle and innovation; admitted, so voucher and loan are open. */
export const batterijenArnhem: Golden = {
  eligible: [
    place(
      'groeiversneller/programme',
      12000,
      'De Duitse markt, groeigeld, alle drie de thema’s en een aandachtssector; Oost NL noemde de businesscase realistisch.',
      'The German market, growth finance, all three themes and a focus sector; Oost NL called the business case realistic.',
    ),
    place(
      'groeiversneller/voucher',
      8000,
      'Het betere plan erachter en alle thema’s, maar niet de markt of het geld zelf; open omdat het bedrijf is toegelaten.',
      'The better plan behind it and all themes, but not the market or the money itself; open because the firm is admitted.',
    ),
    place(
      'groeiversneller/loan',
      5570,
      'Groeigeld, maar niet het dringendste: de markt; zonder het thema nieuwe markten onder de voucher.',
      'Growth finance, but not the most urgent: the market; without the theme of new markets below the voucher.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: ambitie, nieuwe markten en financiering, geen van de vragen.',
      'Every theme: ambition, new markets and finance, none of the needs.',
    ),
    place(
      'businessversneller/voucher',
      3570,
      'Alleen de thema’s ambitie en financiering.',
      'Only the themes of ambition and finance.',
    ),
    place('groeiversneller/community', 2145, 'Alleen het thema ambitie.', 'Only the theme of ambition.'),
    place('smart-base/meetings', 1430, 'Alleen het thema nieuwe markten.', 'Only the theme of new markets.'),
    place('loket/open-meetings', 0, 'Raakt niets van wat gevraagd is.', 'Touches on nothing that was asked.'),
    place(
      'loket/practice-assignments',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'smart-base/experiment',
      4430,
      'Een eerste klant is een nieuwe markt, en energie is een van de vier thema’s; Defensie oordeelt nog.',
      'A first customer is a new market, and energy is one of the four themes; Defence has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      3570,
      'Alleen de thema’s ambitie en nieuwe markten; wacht op het oordeel van wie de groep samenstelt.',
      'Only the themes of ambition and new markets; waits for the judgement of those who compose the group.',
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
