import { type Golden, place } from './golden.js';

/** Producent van verpakkingen, Oss. Checked against 2.13: Noordoost-Brabant, with a personnel policy. Whether Oss is "near Den Bosch" is to be asked. */
export const verpakkingenOss: Golden = {
  eligible: [
    place(
      'strategische-personeelsplanning/step-plan',
      13334,
      'Personeelsplanning, opleiding en beide thema’s; of de uren volstaan is niet te zeggen (minstens 100).',
      'Staff planning, training and both themes; whether the hours suffice cannot be said (at least 100).',
    ),
    place(
      'strategische-personeelsplanning/pilot',
      12500,
      'Planning zonder opleiding, dus eronder; 140 is boven de 75 en 240 uur past in 250.',
      'Planning without training, so below; 140 is above 75, and 240 hours fit in 250.',
    ),
    place(
      'strategische-personeelsplanning/breakfasts',
      9500,
      'Antwoord op personeelsplanning, niet op de rest van de vraag; het thema personeel; een aandachtssector.',
      'Answers staff planning, not the rest of the question; the theme of human capital; a focus sector.',
    ),
    place(
      'strategische-personeelsplanning/web-tools',
      9500,
      'Antwoord op personeelsplanning, niet op de rest van de vraag; het thema personeel; een aandachtssector; evenveel als hierboven, dus op naam.',
      'Answers staff planning, not the rest of the question; the theme of human capital; a focus sector; level with the one above, so by name.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: personeel en scholing, geen van de vragen.',
      'Every theme: human capital and education, none of the needs.',
    ),
    place(
      'loket/practice-assignments',
      5000,
      'Elk thema: personeel en scholing, geen van de vragen; evenveel als hierboven, dus op naam.',
      'Every theme: human capital and education, none of the needs; level with the one above, so by name.',
    ),
    place('loket/open-meetings', 3750, 'Alleen het thema personeel.', 'Only the theme of human capital.'),
    place(
      'datacoaching/coaching',
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
    place(
      'financieringstafels/agrifood',
      0,
      'Raakt de vraag niet; of Oss tot de omgeving van Den Bosch hoort, of de casus gedeeld mag worden en of u groeit is niet bekend.',
      'Does not touch the question; whether Oss is near Den Bosch, whether the case may be shared and whether you grow is not known.',
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
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'kennistraject/*',
      'groeiversneller/*',
      'businessversneller/voucher',
      'financieringspoort/voucher-2.0',
      'financieringstafels/eindhoven',
      'financieringstafels/midpoint',
      'mkb-werkt/*',
      'veluwe-portaal/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'region-of-smart-factories/*',
      'smitzh/*',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent', 'techpack/*'],
    sector: ['topcentrum-e-commerce/modules'],
    situation: ['mkbdoorgaan/*'],
  },
};
