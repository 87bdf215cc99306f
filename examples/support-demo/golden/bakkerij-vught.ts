import { type Golden, place } from './golden.js';

/** Bakkerij, Vught. Checked against 2.10 and 2.13: the answer yes to the region around Den Bosch opens the table, and makes no other region less sure. */
export const bakkerijVught: Golden = {
  eligible: [
    place(
      'strategische-personeelsplanning/step-plan',
      2636,
      'Raakt de vraag niet; food is een aandachtssector en Vught ligt in Noordoost-Brabant. Het is zelf een plan. Woorden in gemeen: plan.',
      'Does not touch the question; food is a focus sector and Vught lies in Noordoost-Brabant. It is a plan itself. Words in common: plan.',
    ),
    place(
      'strategische-personeelsplanning/web-tools',
      2570,
      'Alleen food als aandachtssector; over planning, niet over een plan, dus net onder het stappenplan. Woorden in gemeen: plan met planning.',
      'Only food as a focus sector; about planning, not about a plan, so just below the step plan. Words in common: plan with planning.',
    ),
    place(
      'strategische-personeelsplanning/breakfasts',
      2564,
      'Alleen food als aandachtssector; hetzelfde woord in een iets langere titel en tekst dan het gereedschap. Woorden in gemeen: plan met planning.',
      'Only food as a focus sector; the same word in a slightly longer title and text than the toolbox. Words in common: plan with planning.',
    ),
    place(
      'loket/desk',
      1665,
      'Financiering en ambitie, beide zijdelings: net onder een aandachtssector.',
      'Finance and ambition, both as side themes: just below a focus sector.',
    ),
    place(
      'datacoaching/coaching',
      0,
      'Werken met data: dat was de vraag niet.',
      'Working with data: that was not the question.',
    ),
    place(
      'loket/open-meetings',
      0,
      'Ontmoeten en leren van andere ondernemers: dat was de vraag niet; ook nul punten, dus op naam.',
      'Meeting and learning from other entrepreneurs: that was not the question; zero points as well, so by name.',
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
      'financieringstafels/agrifood',
      13701,
      'Een lening en een beter plan; financiering hoofdthema, ambitie neventhema, food het profiel en 150.000 in het bedrag. De regio is ja, dus rest het oordeel van de leden van de tafel. Woorden in gemeen: bank, plan.',
      'A loan and a better plan; finance a main theme, ambition a second one, food its profile and 150,000 in its band. The region is a yes, so what is left is the judgement of the members of the table. Words in common: bank, plan.',
    ),
    place(
      'businessversneller/programme',
      1703,
      'Alleen ambitie, als hoofdthema, maar dat is het minste van de vraag; wacht op het oordeel van wie de groep samenstelt. Woorden in gemeen: plan.',
      'Only ambition, as a main theme, but that is the least of the question; waits for the judgement of those who compose the group. Words in common: plan.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      0,
      'Een proef bij Defensie: dat was de vraag niet; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'A trial with Defence: that was not the question; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
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
    requires: ['businessversneller/business-labs', 'strategische-personeelsplanning/pilot'],
    sector: ['topcentrum-e-commerce/modules'],
    situation: ['mkbdoorgaan/*'],
  },
};
