import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const familyFirm = {
  areas: ['prov-overijssel'],
  requires: ['family-firm'],
} as const;
const intermediary = { nl: 'uw accountant of adviseur', en: 'your accountant or adviser' };
const period = {
  nl: 'Het budget is voor 2016-2019; wij lezen: open tot en met 31 december 2019.',
  en: 'The budget is for 2016-2019; we read: open through 31 December 2019.',
};

/** Actielijn Familiebedrijven, Overijssel (section 2.2). */
export const facts = {
  'in-succession': {
    label: { nl: 'bezig met bedrijfsopvolging', en: 'a succession under way' },
    question: {
      nl: 'Bent u bezig met de opvolging in uw bedrijf?',
      en: 'Is a succession under way in your firm?',
    },
  },
  'considers-takeover': {
    label: {
      nl: 'overname van het ouderlijk bedrijf in beraad',
      en: "a takeover of the parents' firm in mind",
    },
    question: {
      nl: 'Denkt u erover het bedrijf van uw ouders over te nemen?',
      en: "Are you thinking of taking over your parents' firm?",
    },
  },
  'arranging-governance': {
    label: { nl: 'bestuur dat u (opnieuw) regelt', en: 'governance that you are (re)arranging' },
    question: {
      nl: 'Bent u het bestuur van het bedrijf aan het regelen of veranderen?',
      en: 'Are you arranging or changing how the firm is governed?',
    },
  },
  'future-proof-investment': {
    label: {
      nl: 'een investering in de toekomst die past bij de markt en de wensen van de samenleving',
      en: 'an investment in the future that answers the market and the wishes of society',
    },
    question: {
      nl: 'Maakt de investering uw bedrijf klaar voor wat markt en samenleving vragen?',
      en: 'Does the investment prepare your firm for what market and society ask?',
    },
  },
} as const satisfies NonNullable<CatalogueInput['facts']>;

export const offers = [
  {
    id: 'familiebedrijven/goed-bestuur',
    programme: 'familiebedrijven',
    title: { nl: 'Goed Bestuur voor familiebedrijven', en: 'Goed Bestuur: good governance for family firms' },
    summary: {
      nl: 'Een eigen traject over het bestuur van uw familiebedrijf: een raad van advies, iemand van buiten in het bestuur of een familiestatuut.',
      en: 'A track of your own about governing your family firm: an advisory board, an outsider on the board or a family charter.',
    },
    kind: 'advice',
    provider: {
      name: 'Expertisecentrum familiebedrijven van Windesheim',
      kind: 'education',
      partners: ['Provincie Overijssel'],
    },
    themes: { ambition: 3, 'human-capital': 1 },
    needs: ['governance', 'organisation', 'succession'],
    eligibility: familyFirm,
    prefers: { facts: ['arranging-governance'] },
    access: {
      mode: 'not-stated',
      how: {
        nl: 'Vraag Windesheim hoe u kunt meedoen; de bron zegt het niet.',
        en: 'Ask Windesheim how to take part; the source does not say.',
      },
    },
    capacity: { firms: { lte: 30 } },
    validity: { from: '2016-01-01', to: '2020-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      period,
      {
        nl: 'Gepland voor ongeveer 30 bedrijven in groepen; 10 zijn tot nu toe geholpen, ieder apart, omdat te weinig bedrijven even ver waren.',
        en: 'Planned for about 30 firms in groups; 10 have been helped so far, one by one, because too few were at the same point.',
      },
    ],
    sources: {
      '/provider': '2.2, 2.2a',
      '/themes': '1.5, 2.2a',
      '/needs': '2.2a',
      '/eligibility': '2.2, 4.1',
      '/prefers': '2.2a',
      '/access': '4.6',
      '/capacity': '2.2a',
      '/validity': '2.2',
      '/funding': '2.2',
      '/notes': '2.2, 2.2a',
    },
  },
  {
    id: 'familiebedrijven/learning-circle',
    programme: 'familiebedrijven',
    title: { nl: 'Leren-van-elkaar-kring voor familiebedrijven', en: 'Learning circle for family firms' },
    summary: {
      nl: 'U leert van andere familiebedrijven die met opvolging, een familiestatuut of de koers van het bedrijf bezig zijn.',
      en: 'You learn from other family firms that work on succession, a family charter or the course of the firm.',
    },
    kind: 'circle',
    provider: { name: 'Saxion', kind: 'education', partners: ['Windesheim', 'Provincie Overijssel'] },
    themes: { networking: 3, ambition: 2, 'human-capital': 1 },
    needs: ['peer-learning', 'succession', 'governance', 'strategy'],
    eligibility: familyFirm,
    prefers: { ownerAgeYears: { gte: 30, lt: 40 }, facts: ['in-succession'] },
    access: {
      mode: 'intermediary',
      gatekeeper: intermediary,
      how: {
        nl: 'Vraag uw accountant of adviseur, of Saxion of Windesheim zelf, naar een kring.',
        en: 'Ask your accountant or adviser, or Saxion or Windesheim themselves, about a circle.',
      },
    },
    capacity: { groupSize: { gte: 5 }, budgetEur: 100_000 },
    leadsTo: ['familiebedrijven/jonge-opvolgers'],
    validity: { from: '2016-01-01', to: '2020-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      period,
      {
        nl: 'Een kring telt minstens vijf deelnemers, maar bij Saxion liepen er twee met zeven deelnemers; onduidelijk is of dat er zeven samen waren.',
        en: 'A circle has at least five participants, but two ran at Saxion with seven; it is not clear whether that was seven in total.',
      },
    ],
    sources: {
      '/provider': '2.2b',
      '/themes': '1.5, 2.2b',
      '/needs': '2.2b',
      '/eligibility': '2.2, 4.1',
      '/prefers': '2.2b',
      '/access': '2.2, 4.6',
      '/capacity': '2.2b, 4.4',
      '/leadsTo': '2.2 (D)',
      '/validity': '2.2',
      '/funding': '2.2',
      '/notes': '2.2, 2.2b, 5 (11)',
    },
  },
  {
    id: 'familiebedrijven/minor',
    programme: 'familiebedrijven',
    title: { nl: 'Minor Bedrijfsopvolging', en: 'Minor in business succession' },
    summary: {
      nl: 'Een minor voor studenten die erover denken het bedrijf van hun ouders over te nemen, zodat zij beter kunnen kiezen. Per jaar doen 15 tot 20 studenten mee.',
      en: "A minor for students who think of taking over their parents' firm, so that they can choose better. Each year 15 to 20 students take part.",
    },
    kind: 'course',
    provider: { name: 'Saxion', kind: 'education' },
    themes: { education: 3, ambition: 2 },
    needs: ['succession', 'training', 'strategy', 'orientation'],
    eligibility: { areas: ['prov-overijssel'], requires: ['family-firm', 'student'] },
    prefers: { facts: ['considers-takeover'] },
    access: {
      mode: 'not-stated',
      how: {
        nl: 'De minor is gewoon onderwijs van Saxion: vraag daar hoe u zich inschrijft.',
        en: 'The minor is part of regular education at Saxion: ask there how to enrol.',
      },
    },
    leadsTo: ['familiebedrijven/learning-circle'],
    validity: { from: '2011-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      {
        nl: 'De minor bestaat sinds 2011; de dag staat er niet, wij lezen 1 januari.',
        en: 'The minor has existed since 2011; the day is not given, we read 1 January.',
      },
    ],
    sources: {
      '/provider': '2.2c',
      '/themes': '1.5, 2.2c',
      '/needs': '2.2c',
      '/eligibility': '2.2, 2.2c, 4.1',
      '/prefers': '2.2c',
      '/access': '2.2c',
      '/leadsTo': '2.2 (D)',
      '/validity': '2.2c',
      '/funding': '2.2c',
      '/notes': '2.2c',
    },
  },
  {
    id: 'familiebedrijven/jonge-opvolgers',
    programme: 'familiebedrijven',
    title: { nl: 'Jonge bedrijfsopvolgersregeling', en: 'Young successor grant' },
    summary: {
      nl: 'Subsidie tot 20.000 euro voor een investering van minstens 70.000 euro, kort nadat u jonger dan 41 het familiebedrijf overnam.',
      en: 'A grant of up to 20,000 euros for an investment of at least 70,000 euros, soon after you took over the family firm, younger than 41.',
    },
    kind: 'grant',
    provider: { name: 'Provincie Overijssel', kind: 'province' },
    themes: { finance: 3, innovation: 2, ambition: 1, sustainability: 1 },
    needs: ['subsidy', 'succession'],
    eligibility: {
      areas: ['prov-overijssel'],
      ownerAgeYears: { lt: 41 },
      sinceTakeoverYears: { lt: 2 },
      investmentEur: { gte: 70_000 },
      requires: ['family-firm', 'future-proof-investment'],
    },
    money: { grantCapEur: 20_000 },
    access: {
      mode: 'intermediary',
      gatekeeper: intermediary,
      how: {
        nl: 'Vraag uw accountant of adviseur om met u de aanvraag bij de provincie te bekijken.',
        en: 'Ask your accountant or adviser to look at the application to the province with you.',
      },
    },
    capacity: { budgetEur: 600_000 },
    validity: { from: '2017-01-01', to: '2020-01-01' },
    funding: 'funded',
    asOf,
    notes: [
      period,
      {
        nl: 'De regeling ging open in 2017; de dag staat er niet, wij lezen 1 januari.',
        en: 'The grant opened in 2017; the day is not given, we read 1 January.',
      },
    ],
    sources: {
      '/provider': '2.2d',
      '/themes': '2.2d',
      '/needs': '2.2d',
      '/eligibility': '2.2d, 4.1',
      '/money': '2.2d, 4.2',
      '/access': '2.2, 4.6',
      '/capacity': '2.2, 4.2',
      '/validity': '2.2, 2.2d',
      '/funding': '2.2, 2.2d',
      '/notes': '2.2, 2.2d',
    },
  },
] as const satisfies CatalogueInput['offers'];
