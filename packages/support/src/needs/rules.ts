import type { NeedRulesInput } from './schema.js';

const money = ['growth-finance', 'bank-loan', 'risk-capital', 'subsidy'] as const;

/**
 * What the published programmes found behind the questions that they got. `source` is the section of the facts that the
 * catalogue `nl-2019` was made from; (D) marks what was inferred from it. A hub puts its own rules beside these.
 */
export const defaultNeedRules = [
  {
    id: 'refused-without-plan',
    when: { needsAny: [...money], yes: ['refused-by-bank'], no: ['growth-plan'] },
    suggests: [
      { need: 'plan-quality', urgency: 3 },
      { need: 'strategy', urgency: 2 },
    ],
    because: {
      nl: 'De bank weigerde en er is geen plan: bij een derde van zulke vragen hielp het om eerst het plan aan te scherpen',
      en: 'The bank refused and there is no plan: for a third of such questions sharpening the plan first was what helped',
    },
    source: '1.4, 2.10',
  },
  {
    id: 'refused-by-bank',
    when: { needsAny: [...money], yes: ['refused-by-bank'] },
    suggests: [{ need: 'plan-quality', urgency: 2 }],
    because: {
      nl: 'Zoek eerst uit waarom de bank weigerde: om de aanvraag zelf, of om het risico',
      en: 'First find out why the bank refused: because of the application itself, or because of the risk',
    },
    source: '2.10',
  },
  {
    id: 'money-in-decline',
    when: { needsAny: [...money], situations: ['slow-decline', 'in-trouble'] },
    suggests: [
      { need: 'strategy', urgency: 2 },
      { need: 'organisation', urgency: 1 },
    ],
    because: {
      nl: 'Van de bedrijven die het moeilijk hadden was 63 procent niet met geld geholpen, maar met advies of coaching',
      en: 'Of the firms in difficulty 63 per cent were helped not by money, but by advice or coaching',
    },
    source: '2.4',
  },
  {
    id: 'money-for-succession',
    when: { needsAny: [...money], yes: ['in-succession'] },
    suggests: [{ need: 'succession', urgency: 2 }],
    because: {
      nl: 'Achter een vraag om geld zit vaak de opvolging, en die is hier aan de gang',
      en: 'Behind a question for money there often is a succession, and here one is under way',
    },
    source: '1.4, 2.4',
  },
  {
    id: 'money-without-amount',
    when: { needsAny: ['growth-finance', 'bank-loan', 'risk-capital'], notStated: ['amountSought'] },
    suggests: [{ need: 'plan-quality', urgency: 1 }],
    because: {
      nl: 'Er is nog geen bedrag genoemd: een plan maakt duidelijk hoeveel geld nodig is en waarvoor',
      en: 'No amount has been named yet: a plan makes clear how much money is needed and for what',
    },
    source: '2.9 (D)',
  },
  {
    id: 'growth-without-plan',
    when: { needsAny: ['growth-finance', 'market-entry', 'revenue-model'], no: ['growth-plan'] },
    suggests: [
      { need: 'strategy', urgency: 2 },
      { need: 'plan-quality', urgency: 1 },
    ],
    because: {
      nl: 'Wie steun voor groei wil, moet een groeiplan laten zien, en dat is er nog niet',
      en: 'Support for growth asks for a growth plan, and there is none yet',
    },
    source: '1.4, 2.5',
  },
  {
    id: 'growth-without-obstacle',
    when: { needsAny: ['growth-finance', 'market-entry', 'revenue-model'], no: ['named-obstacle'] },
    suggests: [{ need: 'orientation', urgency: 2 }],
    because: {
      nl: 'Wat de groei tegenhoudt is nog niet benoemd; een gesprek daarover komt eerst',
      en: 'What holds growth back has not been named yet; a talk about that comes first',
    },
    source: '2.5, 5 (23)',
  },
  {
    id: 'family-succession',
    when: { needsAny: ['succession'], yes: ['family-firm'] },
    suggests: [{ need: 'governance', urgency: 1 }],
    because: {
      nl: 'Bij een familiebedrijf is naast de opvolging vaak ook het bestuur niet geregeld',
      en: 'In a family firm not only the succession but often the governance too is not arranged',
    },
    source: '2.2',
  },
  {
    id: 'technology-is-people',
    when: { needsAny: ['technology', 'test-facility'] },
    suggests: [{ need: 'organisation', urgency: 1 }],
    because: {
      nl: 'De meeste vragen over techniek draaien om mensen en organisatie',
      en: 'Most questions about technology turn on people and organisation',
    },
    source: '2.17, 2.19',
  },
  {
    id: 'recruiting-without-hr',
    when: { needsAny: ['recruitment'], headcount: { lte: 50 } },
    suggests: [{ need: 'staff-planning', urgency: 1 }],
    because: {
      nl: 'Een bedrijf van hoogstens vijftig mensen heeft zelden iemand voor personeelszaken: kijk ook vooruit, niet alleen naar deze vacature',
      en: 'A firm of at most fifty people rarely has somebody for personnel: look ahead as well, not only at this vacancy',
    },
    source: '1.4, 2.13',
  },
  {
    id: 'recruiting-in-shortage',
    when: { needsAny: ['recruitment'], yes: ['staff-shortage'] },
    suggests: [{ need: 'visibility', urgency: 1 }],
    because: {
      nl: 'Er zijn ongeveer evenveel banen als werkzoekenden: u moet zich als werkgever laten zien',
      en: 'There are about as many jobs as job-seekers: an employer has to show itself',
    },
    source: '2.12',
  },
  {
    id: 'staff-to-spare',
    when: { yes: ['staff-to-spare'] },
    suggests: [{ need: 'staff-mobility', urgency: 2 }],
    because: {
      nl: 'U hebt mensen over die een ander bedrijf kan gebruiken',
      en: 'You have people to spare whom another firm can use',
    },
    source: '2.14, 3.3',
  },
  {
    id: 'in-trouble',
    when: { situations: ['in-trouble'] },
    suggests: [{ need: 'turnaround', urgency: 3 }],
    because: {
      nl: 'De lonen zijn in gevaar: ondernemers bellen te laat, dus dit komt eerst',
      en: 'Salaries are at risk: entrepreneurs ring too late, so this comes first',
    },
    source: '1.2, 2.4',
  },
  {
    id: 'not-looking-ahead',
    when: { situations: ['not-looking-ahead'] },
    suggests: [{ need: 'strategy', urgency: 1 }],
    because: {
      nl: 'Het gaat goed, maar niemand kijkt vooruit: werk aan het bedrijf in plaats van erin',
      en: 'All goes well, but nobody looks ahead: work on the firm instead of in it',
    },
    source: '1.2, 1.4',
  },
  {
    id: 'slow-decline',
    when: { situations: ['slow-decline'] },
    suggests: [
      { need: 'orientation', urgency: 2 },
      { need: 'data', urgency: 1 },
    ],
    because: {
      nl: 'Bij langzame neergang weet een bedrijf vaak niet wat het met digitalisering aan moet',
      en: 'In slow decline a firm often does not know what to do about digital change',
    },
    source: '1.2',
  },
  {
    id: 'no-time',
    when: { situations: ['no-time'] },
    suggests: [{ need: 'recruitment', urgency: 2 }],
    because: {
      nl: 'Dat er geen tijd is, komt vaak door een tekort aan personeel',
      en: 'That there is no time is often because there are too few people',
    },
    source: '1.2',
  },
  {
    id: 'no-question-yet',
    when: { notStated: ['needs'] },
    suggests: [{ need: 'orientation', urgency: 1 }],
    because: {
      nl: 'Er is nog geen vraag; ondernemers vinden het moeilijk om er een te stellen',
      en: 'There is no question yet; entrepreneurs find it hard to put one',
    },
    source: '3.4',
  },
] as const satisfies NeedRulesInput;
