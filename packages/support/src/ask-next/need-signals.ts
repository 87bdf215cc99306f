import type { Text } from '@koppel/core';
import type { Need, Situation, Theme } from '../schema/vocabulary.js';

/** What in a profile suggests a need, how strongly (1 to 3), and why. */
export interface NeedSignal {
  readonly need: Need;
  readonly strength: 1 | 2 | 3;
  /** One of these; none at all: of any entrepreneur. */
  readonly situation?: Situation;
  readonly fact?: string;
  readonly theme?: Theme;
  readonly why: Text;
}

const why = (nl: string, en: string): Text => ({ nl, en });

/**
 * Which needs a profile suggests. From the situations and lessons of the programmes: in trouble, money is asked for and
 * the plan is the matter; who grows and is blocked lacks money or people; who does not look ahead, direction.
 */
export const needSignals: readonly NeedSignal[] = [
  // Of anybody: the usual opening questions are money, talent and customers.
  {
    need: 'growth-finance',
    strength: 1,
    why: why('Geld is de gewone eerste vraag', 'Money is the usual first question'),
  },
  {
    need: 'recruitment',
    strength: 1,
    why: why('Talent is vaak het eerste motief', 'Talent is often the first motive'),
  },
  {
    need: 'market-entry',
    strength: 1,
    why: why('Klanten brengen ondernemers naar een netwerk', 'Customers bring entrepreneurs to a network'),
  },
  {
    need: 'orientation',
    strength: 1,
    why: why('Een gesprek helpt als de vraag nog vaag is', 'A talk helps while the question is vague'),
  },

  {
    situation: 'healthy',
    need: 'strategy',
    strength: 2,
    why: why(
      'Als het goed gaat, is er ruimte om vooruit te kijken',
      'When things go well there is room to look ahead',
    ),
  },
  {
    situation: 'healthy',
    need: 'technology',
    strength: 2,
    why: why('Wie gezond is, kan vernieuwen', 'A healthy firm can innovate'),
  },
  {
    situation: 'healthy',
    need: 'peer-learning',
    strength: 1,
    why: why('De beste adviseur is een andere ondernemer', 'The best adviser is another entrepreneur'),
  },
  {
    situation: 'growing-but-blocked',
    need: 'growth-finance',
    strength: 3,
    why: why('Groei loopt vaak vast op geld', 'Growth is often blocked by money'),
  },
  {
    situation: 'growing-but-blocked',
    need: 'organisation',
    strength: 2,
    why: why('Een bedrijf groeit zijn organisatie uit', 'A firm outgrows its organisation'),
  },
  {
    situation: 'growing-but-blocked',
    need: 'recruitment',
    strength: 2,
    why: why('Groei loopt vast op mensen', 'Growth is blocked by people'),
  },
  {
    situation: 'growing-but-blocked',
    need: 'market-entry',
    strength: 2,
    why: why('Groei vraagt nieuwe markten', 'Growth asks for new markets'),
  },
  {
    situation: 'chances-no-means',
    need: 'risk-capital',
    strength: 3,
    why: why(
      'Kansen zonder middelen vragen geld dat risico draagt',
      'Chances without means ask for money that bears risk',
    ),
  },
  {
    situation: 'chances-no-means',
    need: 'partners',
    strength: 2,
    why: why('Wat men mist kan een ander hebben', 'Others may have what is missing'),
  },
  {
    situation: 'chances-no-means',
    need: 'plan-quality',
    strength: 2,
    why: why('Een scherper plan maakt geld bereikbaar', 'A sharper plan brings money within reach'),
  },
  {
    situation: 'chances-no-means',
    need: 'student-team',
    strength: 2,
    why: why('Studenten brengen handen en nieuwe ideeën', 'Students bring hands and fresh ideas'),
  },
  {
    situation: 'not-looking-ahead',
    need: 'strategy',
    strength: 3,
    why: why('Groei begint met bewustwording', 'Growth follows awareness'),
  },
  {
    situation: 'not-looking-ahead',
    need: 'succession',
    strength: 2,
    why: why('Opvolging wordt te laat bedacht', 'Succession is thought of too late'),
  },
  {
    situation: 'not-looking-ahead',
    need: 'staff-planning',
    strength: 2,
    why: why('Welke mensen zijn er straks nodig?', 'Which people will be needed?'),
  },
  {
    situation: 'slow-decline',
    need: 'revenue-model',
    strength: 3,
    why: why('Wat nu verdient, verdient straks niet meer', 'What earns now will not earn tomorrow'),
  },
  {
    situation: 'slow-decline',
    need: 'turnaround',
    strength: 2,
    why: why('Vroege hulp helpt het meest', 'Early help helps most'),
  },
  {
    situation: 'slow-decline',
    need: 'market-entry',
    strength: 2,
    why: why('De oude markt krimpt', 'The old market shrinks'),
  },
  {
    situation: 'slow-decline',
    need: 'staff-mobility',
    strength: 1,
    why: why('Mensen kunnen elders aan het werk', 'People can work elsewhere'),
  },
  {
    situation: 'no-time',
    need: 'organisation',
    strength: 3,
    why: why(
      'Wie aan het bedrijf wil werken, moet tijd vrijmaken',
      'Working on the firm takes time off working in it',
    ),
  },
  {
    situation: 'no-time',
    need: 'internships',
    strength: 2,
    why: why('Extra handen geven lucht', 'Extra hands give air'),
  },
  {
    situation: 'no-time',
    need: 'coaching',
    strength: 2,
    why: why('Iemand die meekijkt helpt te kiezen', 'Somebody who looks along helps to choose'),
  },
  {
    situation: 'unaware',
    need: 'orientation',
    strength: 3,
    why: why(
      'Wie niet weet wat er is, begint met een gesprek',
      'Who does not know what there is starts with a talk',
    ),
  },
  {
    situation: 'unaware',
    need: 'peer-learning',
    strength: 2,
    why: why('Anderen laten zien wat er kan', 'Others show what is possible'),
  },
  {
    situation: 'unaware',
    need: 'technology',
    strength: 2,
    why: why('Zien doet geloven', 'Seeing is believing'),
  },
  {
    situation: 'in-trouble',
    need: 'turnaround',
    strength: 3,
    why: why('Eerst hulp in zwaar weer, dan groei', 'First help in hard times, then growth'),
  },
  {
    situation: 'in-trouble',
    need: 'bank-loan',
    strength: 2,
    why: why('Er is snel geld nodig', 'Money is needed soon'),
  },
  {
    situation: 'in-trouble',
    need: 'legal',
    strength: 2,
    why: why('Er zijn afspraken met schuldeisers nodig', 'Agreements with creditors are needed'),
  },
  {
    situation: 'in-trouble',
    need: 'plan-quality',
    strength: 2,
    why: why('Om geld wordt gevraagd, om het plan gaat het', 'Money is asked for, the plan is the matter'),
  },

  {
    fact: 'refused-by-bank',
    need: 'plan-quality',
    strength: 3,
    why: why('Een afwijzing vraagt eerst om een beter plan', 'A refusal first asks for a better plan'),
  },
  {
    fact: 'refused-by-bank',
    need: 'risk-capital',
    strength: 2,
    why: why('Wat de bank niet draagt, kan een ander dragen', 'What a bank will not bear others may'),
  },
  {
    fact: 'external-finance-need',
    need: 'growth-finance',
    strength: 3,
    why: why('U zoekt geld van buiten', 'You look for outside money'),
  },
  {
    fact: 'family-firm',
    need: 'succession',
    strength: 2,
    why: why('Een familiebedrijf gaat een keer over', 'A family firm is handed over one day'),
  },
  {
    fact: 'family-firm',
    need: 'governance',
    strength: 2,
    why: why('Familie en bestuur vragen afspraken', 'Family and board need agreements'),
  },
  {
    fact: 'in-succession',
    need: 'succession',
    strength: 3,
    why: why('De opvolging loopt', 'A succession is under way'),
  },
  {
    fact: 'startup',
    need: 'risk-capital',
    strength: 2,
    why: why('Een start-up heeft nog geen onderpand', 'A start-up has no security yet'),
  },
  {
    fact: 'startup',
    need: 'coaching',
    strength: 2,
    why: why('Ervaring van een ander scheelt fouten', 'The experience of another saves mistakes'),
  },
  {
    fact: 'scale-up',
    need: 'growth-finance',
    strength: 2,
    why: why('Snelle groei kost geld', 'Fast growth costs money'),
  },
  {
    fact: 'scale-up',
    need: 'organisation',
    strength: 2,
    why: why('Snelle groei vraagt een andere organisatie', 'Fast growth asks for another organisation'),
  },
  {
    fact: 'social-enterprise',
    need: 'social-impact',
    strength: 3,
    why: why('Een maatschappelijk doel staat voorop', 'A social mission comes first'),
  },
  {
    fact: 'social-enterprise',
    need: 'procurement',
    strength: 2,
    why: why('De overheid kan klant zijn', 'The government can be a customer'),
  },
  { fact: 'growth-ambition', need: 'strategy', strength: 2, why: why('U wilt groeien', 'You want to grow') },
  {
    fact: 'growth-new-markets',
    need: 'market-entry',
    strength: 3,
    why: why('De groei komt uit nieuwe markten', 'Growth comes from new markets'),
  },
  {
    fact: 'growth-innovation',
    need: 'technology',
    strength: 3,
    why: why('De groei komt uit vernieuwing', 'Growth comes from innovation'),
  },
  {
    fact: 'growth-innovation',
    need: 'test-facility',
    strength: 2,
    why: why('Wat nieuw is, moet getest worden', 'What is new has to be tested'),
  },
  {
    fact: 'growth-revenue-model',
    need: 'revenue-model',
    strength: 3,
    why: why('De groei komt uit een nieuw verdienmodel', 'Growth comes from a new revenue model'),
  },
  {
    fact: 'staff-shortage',
    need: 'recruitment',
    strength: 3,
    why: why('U komt mensen tekort', 'You are short of people'),
  },
  {
    fact: 'staff-to-spare',
    need: 'staff-mobility',
    strength: 3,
    why: why('U heeft mensen over', 'You have people to spare'),
  },
  {
    fact: 'smart-manufacturing',
    need: 'technology',
    strength: 2,
    why: why('U werkt met slimme productie', 'You work with smart manufacturing'),
  },
  {
    fact: 'concrete-case',
    need: 'student-team',
    strength: 2,
    why: why('Uw casus past bij een studententeam', 'Your case suits a student team'),
  },

  {
    theme: 'ambition',
    need: 'strategy',
    strength: 2,
    why: why('Ambitie vraagt richting', 'Ambition asks for direction'),
  },
  {
    theme: 'innovation',
    need: 'technology',
    strength: 2,
    why: why('Vernieuwing speelt', 'Innovation matters to you'),
  },
  {
    theme: 'innovation',
    need: 'test-facility',
    strength: 1,
    why: why('Wat nieuw is, moet getest worden', 'What is new has to be tested'),
  },
  {
    theme: 'sustainability',
    need: 'residual-streams',
    strength: 2,
    why: why('Wat u over heeft kan een ander gebruiken', 'Others can use what you have left over'),
  },
  {
    theme: 'new-markets',
    need: 'market-entry',
    strength: 2,
    why: why('Nieuwe markten spelen', 'New markets matter to you'),
  },
  {
    theme: 'human-capital',
    need: 'recruitment',
    strength: 2,
    why: why('Personeel speelt', 'Staff matters to you'),
  },
  {
    theme: 'human-capital',
    need: 'staff-planning',
    strength: 2,
    why: why('Welke mensen zijn er straks nodig?', 'Which people will be needed?'),
  },
  {
    theme: 'education',
    need: 'training',
    strength: 2,
    why: why('Scholing speelt', 'Training matters to you'),
  },
  {
    theme: 'education',
    need: 'internships',
    strength: 1,
    why: why('Scholen zoeken stageplaatsen', 'Schools look for internships'),
  },
  {
    theme: 'premises',
    need: 'partners',
    strength: 1,
    why: why('Ruimte en voorzieningen zijn te delen', 'Space and facilities can be shared'),
  },
  { theme: 'finance', need: 'growth-finance', strength: 2, why: why('Geld speelt', 'Money matters to you') },
  {
    theme: 'finance',
    need: 'plan-quality',
    strength: 1,
    why: why('Een scherper plan maakt geld bereikbaar', 'A sharper plan brings money within reach'),
  },
  { theme: 'legislation', need: 'legal', strength: 2, why: why('Regels spelen', 'Rules matter to you') },
  { theme: 'networking', need: 'partners', strength: 2, why: why('U zoekt anderen', 'You look for others') },
  {
    theme: 'networking',
    need: 'peer-learning',
    strength: 2,
    why: why('De beste adviseur is een andere ondernemer', 'The best adviser is another entrepreneur'),
  },
  {
    theme: 'digitalisation',
    need: 'data',
    strength: 2,
    why: why('Digitalisering begint met gegevens', 'Digitalisation starts with data'),
  },
];

/** The themes of each need: how far apart two needs are. */
export const needThemes: Readonly<Record<Need, readonly Theme[]>> = {
  'plan-quality': ['ambition', 'finance'],
  strategy: ['ambition'],
  succession: ['ambition', 'human-capital'],
  governance: ['ambition', 'legislation'],
  organisation: ['ambition', 'human-capital'],
  legal: ['legislation'],
  coaching: ['ambition', 'education'],
  'peer-learning': ['education', 'networking'],
  'risk-capital': ['finance', 'innovation'],
  'growth-finance': ['finance'],
  'bank-loan': ['finance'],
  subsidy: ['finance', 'legislation'],
  'market-entry': ['new-markets'],
  'revenue-model': ['innovation', 'new-markets'],
  technology: ['digitalisation', 'innovation'],
  'test-facility': ['innovation', 'premises'],
  partners: ['networking'],
  'residual-streams': ['premises', 'sustainability'],
  recruitment: ['human-capital'],
  internships: ['education', 'human-capital'],
  'staff-mobility': ['human-capital', 'networking'],
  'staff-planning': ['ambition', 'human-capital'],
  training: ['education'],
  'student-team': ['education', 'innovation'],
  data: ['digitalisation'],
  turnaround: ['finance', 'legislation', 'ambition'],
  'social-impact': ['sustainability', 'human-capital'],
  procurement: ['legislation', 'new-markets'],
  visibility: ['networking', 'new-markets'],
  orientation: ['networking', 'ambition'],
};
