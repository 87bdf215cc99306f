import { type Golden, place } from './golden.js';

/** Jong bouwbedrijf, Breda. Checked against 3.1 and 3.2 at 13 March 2024: SPARK has no rule on sector or size; four and a half years is at most six. */
export const bouwBreda: Golden = {
  eligible: [
    place(
      'spark/innovation-partner',
      13000,
      'Partners, de technologie erachter, bouw en innovatie met de keten; innovatie is hoofdthema, data ontbreekt.',
      'Partners, the technology behind it, construction and innovation with the chain; innovation is a main theme, data is missing.',
    ),
    place(
      'datacoaching/coaching',
      11000,
      'Als enige ook data, met digitalisering als hoofdthema; innovatie komt zijdelings en de bouw telt niet: onder de innovatiepartner.',
      'Alone in answering data too, with digitalisation as a main theme; innovation is a side one and construction does not count: below the innovation partner.',
    ),
    place(
      'spark/premium-partner',
      11000,
      'Als innovatiepartner, maar innovatie met de keten telt hier niet mee; gelijk met Datacoaching, dus op naam eronder.',
      'As innovation partner, but innovation with the chain does not count here; level with Datacoaching, so below it by name.',
    ),
    place(
      'groei-mkb-programma/meeting-minds',
      8665,
      'Partners en de technologie erachter; innovatie neventhema, digitalisering zijdelings, en de bouw telt niet; 14 fte is minstens 10.',
      'Partners and the technology behind it; innovation a second theme, digitalisation a side one, and construction does not count; 14 FTE is at least 10.',
    ),
    place(
      'loket/practice-assignments',
      6000,
      'Alleen de technologie erachter en innovatie als hoofdthema, geen partners.',
      'Only the technology behind it and innovation as a main theme, no partners.',
    ),
    place(
      'smart-base/meetings',
      6000,
      'Partners en innovatie als hoofdthema, geen technologie; gelijk met de praktijkopdracht, dus op naam.',
      'Partners, and innovation as a main theme, no technology; level with the practice assignment, so by name.',
    ),
    place(
      'spark/network-partner',
      6000,
      'Partners en bouw, maar innovatie komt zijdelings en technologie niet: onder de twee zwaardere vormen; gelijk met Smart Base, dus op naam.',
      'Partners and construction, but innovation is a side theme and technology is missing: below the two heavier tiers; level with Smart Base, so by name.',
    ),
    place(
      'groei-mkb-programma/symbiosis',
      4000,
      'Partners, en innovatie zijdelings; de bouw telt niet, dus onder de netwerkpartner.',
      'Partners, and innovation as a side theme; construction does not count, so below the network partner.',
    ),
    place(
      'loket/desk',
      1665,
      'Innovatie en digitalisering, beide zijdelings, en geen van de vragen.',
      'Innovation and digitalisation, both as side themes, and none of the needs.',
    ),
    place(
      'loket/open-meetings',
      1000,
      'Alleen innovatie, en zijdelings: onder het loket, dat ook digitalisering raakt.',
      'Only innovation, and as a side theme: below the desk, which touches on digitalisation too.',
    ),
    place(
      'loket/worker-pool',
      0,
      'Medewerkers delen: dat was de vraag niet.',
      'Sharing workers: that was not the question.',
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
    place(
      'mkbdoorgaan/second-line',
      0,
      'Een specialist voor zwaar weer: dat was de vraag niet; ook nul punten, dus op naam.',
      'A specialist for hard times: that was not the question; zero points as well, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'groei-mkb-programma/programme',
      6665,
      'Partners, innovatie als hoofdthema en digitalisering zijdelings; de gemeente oordeelt nog over de groeiambitie voordat zij voordraagt.',
      'Partners, innovation as a main theme and digitalisation as a side one; the municipality has yet to judge the ambition before it nominates.',
    ),
    place(
      'groei-ondernemers-challenge/programme',
      1665,
      'Beide thema’s zijdelings, geen van de vragen; vierenhalf jaar is hoogstens zes, en Zaken Expert oordeelt nog.',
      'Both themes as side ones, none of the needs; four and a half years is at most six, and Zaken Expert has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      0,
      'Sessies over strategie en ambitie: dat was de vraag niet; wacht op het oordeel van wie de groep samenstelt.',
      'Sessions about strategy and ambition: that was not the question; waits for the judgement of those who compose the group.',
    ),
    place(
      'mkbdoorgaan/talk',
      0,
      'Een gesprek over zwaar weer: dat was de vraag niet; gelijk met de Businessversneller, dus op naam; de bedrijfsanalist oordeelt nog.',
      'A talk about hard times: that was not the question; level with the Businessversneller, so by name; the analyst has yet to judge.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Oud-deelnemers die van elkaar leren: dat was de vraag niet; te vragen: deelname aan de MKB Businessversneller.',
      'Alumni who learn from one another: that was not the question; to ask: participation in the MKB Businessversneller.',
    ),
  ],
  refused: {
    area: [
      'businessversneller/voucher',
      'financieringstafels/*',
      'mkb-werkt/*',
      'strategische-personeelsplanning/*',
      'veluwe-portaal/*',
      't-lokaal/*',
    ],
    'area, firmAge, requires': ['move2social/programme'],
    'area, requires': ['familiebedrijven/minor'],
    'area, sector': ['kennistraject/*'],
    judged: ['spark/startup'],
    requires: ['spark/young-talent'],
    requiresOneOf: ['smart-base/experiment'],
  },
};
