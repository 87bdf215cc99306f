/**
 * The closed lists of `@koppel/support`. A catalogue can add facts of its own (they are data); it cannot add themes
 * or access modes, because policies, questions and reports speak of them.
 */

/** The eleven themes of the REWIN talk with an entrepreneur. */
export const themes = [
  'ambition',
  'innovation',
  'sustainability',
  'new-markets',
  'human-capital',
  'education',
  'premises',
  'finance',
  'legislation',
  'networking',
  'digitalisation',
] as const;
export type Theme = (typeof themes)[number];

/** Needs finer than a theme: what an entrepreneur asks for, and what a programme answers. */
export const needs = [
  'plan-quality',
  'strategy',
  'succession',
  'governance',
  'organisation',
  'legal',
  'coaching',
  'peer-learning',
  'risk-capital',
  'growth-finance',
  'bank-loan',
  'subsidy',
  'market-entry',
  'revenue-model',
  'technology',
  'test-facility',
  'partners',
  'residual-streams',
  'recruitment',
  'internships',
  'staff-mobility',
  'staff-planning',
  'training',
  'student-team',
  'data',
  'turnaround',
  'social-impact',
  'procurement',
  'visibility',
  'orientation',
] as const;
export type Need = (typeof needs)[number];

/** Situations that an entrepreneur can be in; "in trouble" means that salaries are at risk. */
export const situations = [
  'healthy',
  'growing-but-blocked',
  'chances-no-means',
  'not-looking-ahead',
  'slow-decline',
  'no-time',
  'unaware',
  'in-trouble',
] as const;
export type Situation = (typeof situations)[number];

/** How an entrepreneur gets in. */
export const accessModes = [
  'direct',
  'conversation-first',
  'intake-first',
  'nomination',
  'introduction',
  'call',
  'selection',
  'intermediary',
  'membership',
  'visit',
  'not-stated',
] as const;
export type AccessMode = (typeof accessModes)[number];

export const offerKinds = [
  'programme',
  'voucher',
  'grant',
  'loan',
  'finance-table',
  'advice',
  'coaching',
  'scan',
  'circle',
  'course',
  'event',
  'network',
  'membership',
  'fieldlab',
  'pilot',
  'internship',
  'vacancy-service',
  'tool',
  'desk',
] as const;
export type OfferKind = (typeof offerKinds)[number];

export const providerKinds = [
  'municipality',
  'province',
  'national-government',
  'development-agency',
  'economic-board',
  'bank',
  'foundation',
  'employers-association',
  'business-association',
  'education',
  'research',
  'fieldlab',
  'consultancy',
  'partnership',
] as const;

/** Whether there is money or capacity behind an offer. */
export const fundingStates = ['funded', 'exhausted', 'not-ready', 'ended'] as const;
export type FundingState = (typeof fundingStates)[number];

/** Who makes the next move after a referral. */
export const initiatives = ['entrepreneur', 'provider', 'referrer', 'joint'] as const;
