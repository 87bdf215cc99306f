import { type Golden, place } from './golden.js';

/** Machinefabriek, Groningen. Checked against 2.18: a partner already, and no solution exists. */
export const machinefabriekGroningen: Golden = {
  eligible: [
    place(
      'region-of-smart-factories/pilot',
      11165,
      'Technologie, partners en een maakbedrijf; innovatie hoofdthema, digitalisering en netwerk neventhema’s. Al partner, niets te koop, en NOM zei twee keer ja.',
      'Technology, partners and a manufacturer; innovation a main theme, digitalisation and networking second ones. A partner already, nothing on the market, and NOM said yes twice.',
    ),
    place(
      'region-of-smart-factories/assessment',
      8610,
      'Technologie en een maakbedrijf; innovatie en digitalisering even sterk als in de pilot, maar geen partners en geen netwerk: eronder.',
      'Technology and a manufacturer; innovation and digitalisation as strong as in the pilot, but no partners and no networking: below it.',
    ),
    place(
      'region-of-smart-factories/tour',
      7610,
      'Partners in plaats van technologie, die dringender is; de thema’s wegen even zwaar als bij het assessment: eronder.',
      'Partners instead of technology, which is more urgent; the themes weigh as much as with the assessment: below it.',
    ),
    place(
      'loket/practice-assignments',
      5500,
      'Technologie en innovatie als hoofdthema, maar niets digitaals en geen voorkeur voor de maakindustrie.',
      'Technology, and innovation as a main theme, but nothing digital and no preference for manufacturing.',
    ),
    place(
      'smart-base/meetings',
      5055,
      'Partners, innovatie als hoofdthema en netwerk als neventhema; technologie is dringender dan partners, dus onder de praktijkopdracht.',
      'Partners, innovation as a main theme and networking as a second one; technology is more urgent than partners, so below the practice assignment.',
    ),
    place(
      'loket/desk',
      1665,
      'Alle drie de thema’s, maar zijdelings, en geen van de vragen.',
      'All three themes, but as side ones, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1665,
      'Netwerk is hoofdthema maar het minste van de vraag, innovatie komt zijdelings; gelijk met het loket, dus op naam.',
      'Networking is a main theme but the least of the question, innovation a side one; level with the desk, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'businessversneller/programme',
      555,
      'Alleen netwerk, als neventhema; wacht op het oordeel van wie de groep samenstelt.',
      'Only networking, as a second theme; waits for the judgement of those who compose the group.',
    ),
  ],
  toBeAsked: [
    place(
      'smart-base/experiment',
      5500,
      'Technologie, het dringendst, en innovatie als hoofdthema, niet de partners; te vragen: een oplossing voor logistiek, energie, water of bescherming; daarna het oordeel van het Ministerie van Defensie.',
      'Technology, the most urgent, and innovation as a main theme, not the partners; to ask: a solution for logistics, energy, water or protection; then to be judged by the Ministry of Defence.',
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
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      'techpack/*',
      't-lokaal/*',
      'sociale-innovatie/*',
      'smitzh/*',
      'datacoaching/coaching',
    ],
    'area, firmAge': ['groei-ondernemers-challenge/programme'],
    'area, sector': ['topcentrum-e-commerce/partnership', 'topcentrum-e-commerce/talent'],
    'area, situation': ['mkbdoorgaan/*'],
    'firmAge, requires': ['move2social/programme'],
    requires: ['businessversneller/business-labs'],
    sector: ['topcentrum-e-commerce/modules'],
  },
};
