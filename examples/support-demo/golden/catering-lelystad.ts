import { type Golden, place } from './golden.js';

/** Cateringbedrijf in zwaar weer, Lelystad. Checked against 2.4: over a year old, in trouble, judged viable and capable. */
export const cateringLelystad: Golden = {
  eligible: [
    place(
      'mkbdoorgaan/second-line',
      13000,
      'Zwaar weer, de strategie erachter, financiering als hoofdthema, en als enige ook de lening: alles.',
      'Hard times, the strategy behind it, finance as a main theme, and alone in answering the loan too: everything.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      11750,
      'Zwaar weer, de strategie erachter en financiering als hoofdthema, maar geen lening: onder de specialist.',
      'Hard times, the strategy behind it and finance as a main theme, but no loan: below the specialist.',
    ),
    place(
      'mkbdoorgaan/talk',
      8750,
      'Zwaar weer en financiering als hoofdthema, zonder strategie; hier begint het, want MKBDoorgaan oordeelde twee keer ja.',
      'Hard times and finance as a main theme, without strategy; this is where it starts, as MKBDoorgaan said yes twice.',
    ),
    place(
      'mkbdoorgaan/aftercare',
      5415,
      'Zwaar weer, maar financiering komt hier zijdelings: onder het gesprek; nazorg komt ook het laatst.',
      'Hard times, but finance is a side theme here: below the talk; aftercare comes last as well.',
    ),
    place(
      'businessversneller/voucher',
      3165,
      'Alleen financiering, en zijdelings, maar met een woord van de vraag: boven het loket. Woorden in gemeen: betalen.',
      'Only finance, and as a side theme, but with a word of the question: above the desk. Words in common: betalen.',
    ),
    place(
      'loket/desk',
      1665,
      'Alleen financiering, en zijdelings: onder de voucher, waar ook van betalen sprake is.',
      'Only finance, and as a side theme: below the voucher, which speaks of paying as well.',
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
      3000,
      'Alleen de strategie erachter, niets over geld; wacht op het oordeel van wie de groep samenstelt.',
      'Only the strategy behind the question, nothing about money; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
    ),
    place(
      'smart-base/experiment',
      0,
      'Een proef bij Defensie: dat was de vraag niet; ook nul punten, dus op naam; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'A trial with Defence: that was not the question; zero points as well, so by name; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
    ),
  ],
  refused: {
    area: [
      'groei-mkb-programma/*',
      'familiebedrijven/*',
      'groeiversneller/*',
      'financieringspoort/voucher-2.0',
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
    'area, firmAge': ['groei-ondernemers-challenge/programme', 'move2social/programme'],
    'area, sector': ['kennistraject/*', 'topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    sector: ['topcentrum-e-commerce/modules', 'techpack/*'],
  },
};
