import { type Golden, place } from './golden.js';

/** Jong bouwbedrijf, Breda. Checked against 3.1 and 3.2 at 13 March 2024: SPARK has no rule on sector or size; four and a half years is at most six. */
export const bouwBreda: Golden = {
  eligible: [
    place(
      'datacoaching/coaching',
      13000,
      'Data, partners, de techniek erachter en beide thema’s; Noord-Brabant is de enige eis, op naam bovenaan.',
      'Data, partners, the technology behind it and both themes; Noord-Brabant is the only rule, first by name.',
    ),
    place(
      'spark/innovation-partner',
      13000,
      'Geen data, wel bouw en innovatie met de keten: even hoog als Datacoaching, dus op naam eronder.',
      'No data, but construction and innovation with the chain: level with Datacoaching, so below it by name.',
    ),
    place(
      'groei-mkb-programma/meeting-minds',
      11000,
      'Partners, techniek en beide thema’s, zonder data en zonder voorkeur voor de bouw; 14 fte is minstens 10.',
      'Partners, technology and both themes, without data and without a preference for construction; 14 FTE is at least 10.',
    ),
    place(
      'spark/premium-partner',
      11000,
      'Als innovatiepartner, maar innovatie met de keten telt hier niet mee: eronder.',
      'As innovation partner, but innovation with the chain does not count here: below it.',
    ),
    place(
      'spark/network-partner',
      8000,
      'Partners en bouw, maar geen techniek: onder de twee zwaardere vormen.',
      'Partners and construction, but no technology: below the two heavier tiers.',
    ),
    place(
      'groei-mkb-programma/symbiosis',
      6000,
      'Antwoord op partners, niet op de rest van de vraag; het thema innovatie.',
      'Answers partners, not the rest of the question; the theme of innovation.',
    ),
    place(
      'loket/practice-assignments',
      6000,
      'De vraag erachter: technologie; het thema innovatie; evenveel als hierboven, dus op naam.',
      'The need behind it: technology; the theme of innovation; level with the one above, so by name.',
    ),
    place(
      'smart-base/meetings',
      6000,
      'Antwoord op partners, niet op de rest van de vraag; het thema innovatie; evenveel als hierboven, dus op naam.',
      'Answers partners, not the rest of the question; the theme of innovation; level with the one above, so by name.',
    ),
    place(
      'loket/desk',
      5000,
      'Elk thema: innovatie en digitalisering, geen van de vragen.',
      'Every theme: innovation and digitalisation, none of the needs.',
    ),
    place('loket/open-meetings', 3000, 'Alleen het thema innovatie.', 'Only the theme of innovation.'),
    place('loket/worker-pool', 0, 'Raakt niets van wat gevraagd is.', 'Touches on nothing that was asked.'),
    place(
      'mkbdoorgaan/aftercare',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
    place(
      'mkbdoorgaan/quickscan',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
    place(
      'mkbdoorgaan/second-line',
      0,
      'Raakt niets van wat gevraagd is; evenveel als hierboven, dus op naam.',
      'Touches on nothing that was asked; level with the one above, so by name.',
    ),
  ],
  toBeJudged: [
    place(
      'groei-mkb-programma/programme',
      8000,
      'Partners en beide thema’s; de gemeente oordeelt nog over de groeiambitie voordat zij voordraagt.',
      'Partners and both themes; the municipality has yet to judge the ambition before it nominates.',
    ),
    place(
      'groei-ondernemers-challenge/programme',
      5000,
      'Beide thema’s, geen van de vragen; vierenhalf jaar is hoogstens zes, en Zaken Expert oordeelt nog.',
      'Both themes, none of the needs; four and a half years is at most six, and Zaken Expert has yet to judge.',
    ),
    place(
      'businessversneller/programme',
      0,
      'Raakt niets van wat gevraagd is; wacht op het oordeel van wie de groep samenstelt.',
      'Touches on nothing that was asked; waits for the judgement of those who compose the group.',
    ),
    place(
      'mkbdoorgaan/talk',
      0,
      'Raakt niets van wat gevraagd is; wacht op het oordeel van de bedrijfsanalist van MKBDoorgaan.',
      'Touches on nothing that was asked; waits for the judgement of the business analyst of MKBDoorgaan.',
    ),
  ],
  toBeAsked: [
    place(
      'businessversneller/business-labs',
      0,
      'Raakt niets van wat gevraagd is; te vragen: deelname aan de MKB Businessversneller.',
      'Touches on nothing that was asked; to ask: participation in the MKB Businessversneller.',
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
