import { expect, test } from 'vitest';
import { nlRegions } from '../../src/areas/nl.js';
import { nl2019 } from '../../src/catalogues/nl-2019.js';
import { createMatcher } from '../../src/match/match.js';
import { nextSteps } from '../../src/routes/next-steps.js';

// Every programme of the published texts: a small firm, its question, and the way that the programme really goes.

const matcher = createMatcher(nl2019, { regions: nlRegions });

interface Row {
  readonly programme: string;
  /** Where the way is described in the facts. */
  readonly section: string;
  readonly firm: object;
  readonly question: object;
  readonly now?: string;
  /** Its place among the next steps, from 1. */
  readonly place: number;
  readonly to: string;
  readonly status: string;
  /** Who does what, and the day where there is one that is not today. */
  readonly steps: readonly string[];
  readonly because: string;
}

const need = (...needs: readonly string[]) => needs.map((need) => ({ need, urgency: 3 }));

const rows: readonly Row[] = [
  {
    programme: 'Groei MKB-Programma',
    section: '2.1',
    firm: {
      area: 'Roosendaal',
      fte: 40,
      headcount: 45,
      foundedOn: '2001',
      sbi: ['25.11'],
      situation: 'healthy',
    },
    question: { themes: { 'new-markets': 3, innovation: 2 }, needs: need('market-entry') },
    place: 1,
    to: 'groei-mkb-programma/programme',
    status: 'toBeJudged',
    steps: ['entrepreneur ask-to-nominate', 'gatekeeper nominate', 'judge judge', 'provider take-part'],
    because: 'the municipality nominates; nobody applies. REWIN acts after the nomination',
  },
  {
    programme: 'Familiebedrijven: kring',
    section: '2.2b',
    firm: { area: 'Deventer', headcount: 30, facts: { yes: ['family-firm', 'in-succession'] } },
    question: { themes: { ambition: 3, networking: 2 }, needs: need('succession', 'peer-learning') },
    place: 1,
    to: 'familiebedrijven/learning-circle',
    status: 'open',
    steps: ['entrepreneur ask-to-refer', 'not-stated take-part'],
    because: 'family firms do not knock; accountants and advisers matter',
  },
  {
    programme: 'Familiebedrijven: jonge opvolgers',
    section: '2.2d',
    firm: {
      area: 'Hengelo',
      headcount: 30,
      owner: { ageYears: 35, on: '2019-01-01' },
      takenOverOn: '2018-02',
      facts: { yes: ['family-firm', 'future-proof-investment'] },
    },
    question: { themes: { finance: 3 }, needs: need('subsidy'), investmentEur: 90_000 },
    place: 1,
    to: 'familiebedrijven/jonge-opvolgers',
    status: 'open',
    steps: ['entrepreneur ask-to-refer', 'not-stated take-part'],
    because: 'within two years of the take-over and below 41; through the adviser',
  },
  {
    programme: 'KennisTraject',
    section: '2.3',
    firm: { area: 'Venlo', headcount: 60, sbi: ['25.11'], facts: { yes: ['concrete-case'] } },
    question: { themes: { innovation: 3 }, needs: need('student-team', 'strategy') },
    place: 1,
    to: 'kennistraject/student-team',
    status: 'open',
    steps: ['entrepreneur ask-how', 'not-stated take-part', 'not-stated take-part from 2019-05-31'],
    because: 'how to enter is not stated; students come after three months (13 weeks) of masterclasses',
  },
  {
    programme: 'MKBDoorgaan',
    section: '2.4',
    firm: {
      area: 'Lelystad',
      headcount: 12,
      foundedOn: '2008',
      situation: 'in-trouble',
      judgements: [
        { condition: 'mkbdoorgaan/viable-core', met: true, by: 'MKBDoorgaan', on: '2019-02-20' },
        { condition: 'mkbdoorgaan/entrepreneurial-skills', met: true, by: 'MKBDoorgaan', on: '2019-02-20' },
      ],
    },
    question: { themes: { finance: 3 }, needs: need('turnaround', 'legal') },
    place: 1,
    to: 'mkbdoorgaan/second-line',
    status: 'open',
    steps: [
      'entrepreneur apply',
      'provider intake',
      'provider take-part',
      'provider take-part without a day',
      'provider take-part without a day',
    ],
    because: 'apply, talk, quickscan, specialist: the analyst takes the firm along; lengths are not stated',
  },
  {
    programme: 'De Groeiversneller',
    section: '2.5',
    firm: {
      area: 'Arnhem',
      fte: 38,
      headcount: 42,
      facts: { yes: ['growth-ambition', 'growth-plan', 'named-obstacle', 'growth-innovation'] },
    },
    question: { themes: { ambition: 3, finance: 2 }, needs: need('growth-finance', 'market-entry') },
    place: 1,
    to: 'groeiversneller/programme',
    status: 'toBeJudged',
    steps: ['entrepreneur apply', 'provider talk', 'judge judge', 'provider take-part'],
    because: 'register with a plan, then a talk that is mandatory and decides',
  },
  {
    programme: 'MKB Businessversneller',
    section: '2.6',
    firm: { area: 'Utrecht', headcount: 14, facts: { no: ['businessversneller-alumnus'] } },
    question: { themes: { ambition: 3 }, needs: need('peer-learning', 'strategy') },
    place: 1,
    to: 'businessversneller/programme',
    status: 'toBeJudged',
    steps: ['entrepreneur ask-how', 'judge judge', 'not-stated take-part'],
    because: 'the route is not stated: ask. Whoever composes the group judges the fit',
  },
  {
    programme: 'Groei-Ondernemers Challenge',
    section: '2.7',
    firm: { area: 'Breda', headcount: 8, fte: 7, foundedOn: '2015', situation: 'healthy' },
    question: { themes: { ambition: 3 }, needs: need('coaching', 'organisation') },
    place: 1,
    to: 'groei-ondernemers-challenge/programme',
    status: 'toBeJudged',
    steps: [
      'provider enter-selection',
      'gatekeeper select',
      'judge judge without a day',
      'judge judge without a day',
      'judge judge without a day',
      'provider take-part without a day',
    ],
    because: 'a bureau scouts and selects ten firms; when is not stated, so what follows has no date',
  },
  {
    programme: 'Move2Social',
    section: '2.8',
    firm: {
      area: 'Enschede',
      headcount: 4,
      foundedOn: '2017-01',
      facts: { yes: ['social-enterprise', 'market-ready-proposition', 'executes-personally'] },
      judgements: [
        { condition: 'move2social/personal-execution', met: true, by: 'KplusV', on: '2019-02-05' },
        { condition: 'move2social/preparation', met: true, by: 'KplusV', on: '2019-02-05' },
      ],
    },
    question: { themes: { 'new-markets': 3 }, needs: need('social-impact', 'market-entry') },
    place: 1,
    to: 'move2social/programme',
    status: 'open',
    steps: ['entrepreneur enter-selection', 'gatekeeper select', 'entrepreneur take-part without a day'],
    because: 'apply for a round, pre-selection and votes; then the initiative lies with the entrepreneur',
  },
  {
    programme: 'MKB Financieringspoort Limburg',
    section: '2.9',
    firm: { area: 'Roermond', headcount: 20, sectors: ['trade'], facts: { yes: ['external-finance-need'] } },
    question: { themes: { finance: 3 }, needs: need('plan-quality', 'bank-loan') },
    place: 1,
    to: 'financieringspoort/voucher-2.0',
    status: 'open',
    steps: [
      'entrepreneur ask-to-refer',
      'not-stated take-part',
      'entrepreneur write-application without a day',
      'entrepreneur ask-funder without a day',
    ],
    because: 'adviser or bank refers; the voucher prepares the application, and that goes to a funder',
  },
  {
    programme: 'Financieringstafels',
    section: '2.10',
    firm: {
      area: { in: ['Eindhoven'], notIn: ["regio 's-Hertogenbosch", 'regio Hart van Brabant'] },
      headcount: 25,
      facts: { yes: ['refused-by-bank', 'consent-to-share-case', 'scale-up'] },
    },
    question: { themes: { finance: 3 }, needs: need('growth-finance'), amountSoughtEur: 500_000 },
    place: 1,
    to: 'financieringstafels/eindhoven',
    status: 'toBeJudged',
    steps: [
      'entrepreneur ask-to-introduce',
      'gatekeeper introduce',
      'judge judge',
      'judge judge',
      'not-stated take-part',
    ],
    because: 'a member brings in a client, with consent; the tables are not to be approached directly',
  },
  {
    programme: 'Topcentrum E-commerce',
    section: '2.11',
    firm: {
      area: 'Zwolle',
      headcount: 22,
      sectors: ['e-commerce'],
      facts: { yes: ['commits-money-and-hours'], no: ['topcentrum-partner'] },
    },
    question: { themes: { 'human-capital': 3, networking: 2 }, needs: need('partners', 'recruitment') },
    place: 1,
    to: 'topcentrum-e-commerce/partnership',
    status: 'open',
    steps: ['entrepreneur join', 'not-stated take-part'],
    because: 'membership; the cluster manager scouts and screens',
  },
  {
    programme: 'MKB Werkt!',
    section: '2.12',
    firm: { area: 'Eindhoven', headcount: 40, fte: 36 },
    question: { themes: { 'human-capital': 3 }, needs: need('recruitment') },
    place: 2,
    to: 'mkb-werkt/vacancy-cafe',
    status: 'open',
    steps: ['entrepreneur apply', 'not-stated take-part'],
    because: 'direct, for all employers; three parts of it fit as well, in the order of their names',
  },
  {
    programme: 'Strategische Personeelsplanning',
    section: '2.13',
    firm: { area: 'Oss', headcount: 80, sbi: ['10.89'], facts: { no: ['hr-policy'] } },
    question: { themes: { 'human-capital': 3 }, needs: need('staff-planning') },
    place: 3,
    to: 'strategische-personeelsplanning/web-tools',
    status: 'open',
    steps: ['entrepreneur apply', 'not-stated take-part'],
    because: 'without HR policy no pilot; the quickscan on the web is for everybody',
  },
  {
    programme: 'Veluwe Portaal',
    section: '2.14',
    firm: {
      area: 'Harderwijk',
      headcount: 120,
      facts: { yes: ['brings-expertise'], no: ['veluwe-portaal-member'] },
    },
    question: { themes: { 'human-capital': 3 }, needs: need('staff-mobility', 'staff-planning') },
    place: 1,
    to: 'veluwe-portaal/membership',
    status: 'open',
    steps: ['entrepreneur join', 'not-stated take-part'],
    because: 'one becomes a member first; tables, pools and internships come with it',
  },
  {
    programme: 'PPS TechPack',
    section: '2.15',
    firm: { area: 'Almere', headcount: 25, sectors: ['installation'], facts: { yes: ['guidance-hours'] } },
    question: { themes: { 'human-capital': 3, education: 2 }, needs: need('internships') },
    place: 1,
    to: 'techpack/internship',
    status: 'open',
    steps: ['entrepreneur ask-how', 'not-stated take-part'],
    because: 'technical, in Flevoland, with hours for guidance; how to enter is not stated',
  },
  {
    programme: "'t Lokaal",
    section: '2.16',
    firm: { area: 'Noorderveld', headcount: 1, fte: 1, facts: { yes: ['self-employed'] } },
    question: { themes: { 'human-capital': 2, networking: 2 }, needs: need('internships', 'student-team') },
    place: 1,
    to: 't-lokaal/internship-bureau',
    status: 'open',
    steps: ['entrepreneur apply', 'not-stated take-part'],
    because: 'walk in at the place on the park, or at the site',
  },
  {
    programme: 'Sociale innovatie Overijssel',
    section: '2.17',
    firm: { area: 'Almelo', headcount: 40, turnoverEur: 8_000_000 },
    question: { themes: { 'human-capital': 3, innovation: 2 }, needs: need('organisation', 'orientation') },
    place: 1,
    to: 'sociale-innovatie/ambassadors',
    status: 'open',
    steps: ['entrepreneur ask-how', 'not-stated take-part'],
    because: 'one hears an ambassador at a meeting, and is pointed to tools and circle',
  },
  {
    programme: 'Region of Smart Factories',
    section: '2.18',
    firm: { area: 'Groningen', headcount: 70, sectors: ['metal'], facts: { no: ['rosf-partner'] } },
    question: { themes: { innovation: 3, digitalisation: 2 }, needs: need('technology', 'orientation') },
    place: 1,
    to: 'region-of-smart-factories/assessment',
    status: 'open',
    steps: ['entrepreneur ask-how', 'not-stated take-part'],
    because: 'newcomers cannot share in the subsidy of the pilots; the assessment is open to them',
  },
  {
    programme: 'SMITZH',
    section: '2.19',
    firm: { area: 'Dordrecht', headcount: 35, sectors: ['metal'], facts: { yes: ['smart-manufacturing'] } },
    question: { themes: { innovation: 3, digitalisation: 2 }, needs: need('technology', 'test-facility') },
    place: 4,
    to: 'smitzh/desk',
    status: 'open',
    steps: ['entrepreneur apply', 'not-stated take-part'],
    because:
      'eight fieldlabs under one desk: it fits better than the desk for everybody, so it is the router',
  },
  {
    programme: 'Fieldlab Smart Base',
    section: '2.20',
    firm: {
      area: 'Emmen',
      headcount: 15,
      sectors: ['water'],
      facts: { yes: ['solution-water'], no: ['rosf-partner'] },
    },
    question: { themes: { innovation: 3, 'new-markets': 2 }, needs: need('procurement', 'test-facility') },
    place: 1,
    to: 'smart-base/experiment',
    status: 'toBeJudged',
    steps: [
      'entrepreneur ask-how',
      'not-stated take-part',
      'provider wait-for-call without a day',
      'entrepreneur propose without a day',
      'judge judge without a day',
      'not-stated take-part without a day',
    ],
    because: 'meetings first; then Defence invites proposals, when it wants to',
  },
  {
    programme: 'SPARK',
    section: '3.1',
    now: '2024-03-13',
    firm: {
      area: "'s-Hertogenbosch",
      headcount: 80,
      sectors: ['construction'],
      facts: { yes: ['innovates-with-chain-partners'], no: ['student'] },
    },
    question: { themes: { innovation: 3, networking: 3 }, needs: need('partners', 'visibility') },
    place: 1,
    to: 'spark/innovation-partner',
    status: 'open',
    steps: ['entrepreneur join', 'not-stated take-part'],
    because: 'one tier is recommended; director and worker both have to be won',
  },
  {
    programme: 'Datacoaching Noord-Brabant',
    section: '3.2',
    now: '2024-03-13',
    firm: { area: 'Tilburg', headcount: 18, facts: { no: ['student'] } },
    question: { themes: { digitalisation: 3 }, needs: need('data') },
    place: 1,
    to: 'datacoaching/coaching',
    status: 'open',
    steps: ['gatekeeper receive-visit', 'entrepreneur take-part'],
    because: 'the coach comes to the firm; the entrepreneur contacts the experts himself',
  },
  {
    programme: 'PPS-loket: without a question',
    section: '3.4',
    firm: { area: 'Utrecht', headcount: 8 },
    question: {},
    place: 1,
    to: 'loket/open-meetings',
    status: 'open',
    steps: ['entrepreneur apply', 'not-stated take-part'],
    because: 'to join without question, obligation or money, and a stepping stone to the desk',
  },
  {
    programme: 'PPS-loket: the router',
    section: '1.4, 3.4',
    firm: { area: 'Utrecht', headcount: 8 },
    question: { themes: { legislation: 3 }, needs: need('legal') },
    place: 1,
    to: 'loket/desk',
    status: 'open',
    steps: ['entrepreneur apply', 'provider take-part'],
    because: 'nothing about law is open in Utrecht; the desk takes the firm further',
  },
];

test.each(rows)('$programme ($section): $to, because $because', (row) => {
  const { firm, question, now = '2019-03-01', place, to, status, steps } = row;
  const { routes } = nextSteps(matcher, { firm, question }, { now, language: 'en' });
  expect(routes.map(({ offer }) => offer)[place - 1]).toBe(to);
  const route = routes[place - 1];
  expect(route?.status).toBe(status);
  expect(
    route?.steps.map(({ who, action, from }) => {
      const day = from === now ? '' : from === undefined ? ' without a day' : ` from ${from}`;
      return `${who} ${action}${day}`;
    }),
  ).toEqual(steps);
});

test('every programme of the catalogue is followed', () => {
  const followed = new Set(rows.map(({ to }) => to.split('/')[0]));
  expect(new Set(nl2019.offers.map(({ programme }) => programme))).toEqual(followed);
});
