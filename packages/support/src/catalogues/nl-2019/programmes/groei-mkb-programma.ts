import type { CatalogueInput } from '../../../schema/catalogue.js';

const asOf = '2019-03-01';
const provider = {
  name: 'REWIN West-Brabant',
  kind: 'development-agency',
  partners: ['West-Brabantse gemeenten', 'BOM', 'KvK'],
} as const;
const size = {
  areas: ['regio-west-brabant'],
  fte: { gte: 10, lte: 250 },
} as const;
const validity = { from: '2017-01-01' };
const start = {
  nl: 'Het programma loopt in alle zeventien gemeenten sinds 2017, na een proef in Breda en Roosendaal. De dag staat er niet; wij lezen 1 januari 2017.',
  en: 'The programme has run in all seventeen municipalities since 2017, after a pilot in Breda and Roosendaal. The day is not given; we read 1 January 2017.',
};

/** Groei MKB-Programma, West-Brabant (section 2.1). */
export const offers = [
  {
    id: 'groei-mkb-programma/programme',
    programme: 'groei-mkb-programma',
    title: { nl: 'Groei MKB-Programma: gesprek en vervolg', en: 'Groei MKB-Programma: talk and follow-up' },
    summary: {
      nl: 'Uw gemeente en REWIN komen samen bij u langs om over uw bedrijf te praten. Daarna verwijzen zij u naar wie u verder kan helpen.',
      en: 'Your municipality and REWIN visit you together to talk about your firm. After that they refer you to those who can help you further.',
    },
    kind: 'programme',
    provider,
    themes: {
      ambition: 3,
      innovation: 3,
      'new-markets': 3,
      networking: 2,
      sustainability: 1,
      'human-capital': 1,
      education: 1,
      premises: 1,
      finance: 1,
      legislation: 1,
      digitalisation: 1,
    },
    needs: [
      'orientation',
      'strategy',
      'market-entry',
      'growth-finance',
      'partners',
      'peer-learning',
      'visibility',
    ],
    eligibility: {
      ...size,
      judged: [
        {
          id: 'groei-mkb-programma/growth-ambition',
          what: {
            nl: 'groeiambitie: vernieuwen of nieuwe markten op',
            en: 'an ambition to grow: to innovate or to enter new markets',
          },
          by: { nl: 'de gemeente die u voordraagt', en: 'the municipality that nominates you' },
        },
      ],
    },
    time: {
      note: {
        nl: 'één gesprek met de directie; binnen een week hoort u wat eruit komt',
        en: 'one talk with the board; you hear the outcome within a week',
      },
    },
    access: {
      mode: 'nomination',
      gatekeeper: { nl: 'de accountmanager van uw gemeente', en: 'the account manager of your municipality' },
      how: {
        nl: 'U kunt zich niet zelf aanmelden: vraag de accountmanager van uw gemeente of die u voordraagt.',
        en: 'You cannot apply yourself: ask the account manager of your municipality to nominate you.',
      },
    },
    initiative: 'provider',
    leadsTo: ['groei-mkb-programma/meeting-minds', 'groei-mkb-programma/symbiosis'],
    validity,
    funding: 'funded',
    asOf,
    notes: [start],
    sources: {
      '/provider': '2.1',
      '/themes': '1.5, 2.1',
      '/needs': '2.1',
      '/eligibility': '2.1, 4.1',
      '/time': '2.1',
      '/access': '2.1, 4.6',
      '/initiative': '5 (4)',
      '/leadsTo': '2.1',
      '/validity': '2.1',
      '/funding': '2.1',
      '/notes': '2.1',
    },
  },
  {
    id: 'groei-mkb-programma/meeting-minds',
    programme: 'groei-mkb-programma',
    title: {
      nl: 'Meeting Minds: sessie over een gedeeld thema',
      en: 'Meeting Minds: session on a shared theme',
    },
    summary: {
      nl: 'Een sessie met andere ondernemers die met hetzelfde thema bezig zijn, zoals robots of een gesprek met financiers.',
      en: 'A session with other entrepreneurs who work on the same theme, such as robots or a talk with financiers.',
    },
    kind: 'event',
    provider,
    themes: { networking: 3, innovation: 2, finance: 1, premises: 1, digitalisation: 1 },
    needs: ['peer-learning', 'partners', 'technology'],
    eligibility: size,
    access: {
      mode: 'visit',
      gatekeeper: { nl: 'de accountmanager van REWIN', en: 'the account manager of REWIN' },
      how: {
        nl: 'Noem het thema in het gesprek: zitten meer bedrijven ermee, dan roept REWIN een sessie bijeen.',
        en: 'Name the theme in the talk: when more firms have it, REWIN calls a session.',
      },
    },
    initiative: 'provider',
    capacity: { groupSize: { lte: 15 }, perYear: 3 },
    after: ['groei-mkb-programma/programme'],
    validity,
    funding: 'funded',
    asOf,
    notes: [
      start,
      {
        nl: 'Aangekondigd zijn drie sessies per jaar; in ongeveer twee jaar waren het er vier.',
        en: 'Three sessions a year were announced; in about two years there were four.',
      },
    ],
    sources: {
      '/provider': '2.1',
      '/themes': '2.1',
      '/needs': '2.1',
      '/eligibility': '2.1, 4.1',
      '/access': '2.1, 4.6',
      '/initiative': '2.1',
      '/capacity': '2.1, 4.4',
      '/after': '2.1',
      '/validity': '2.1',
      '/funding': '2.1',
      '/notes': '2.1, 5 (12)',
    },
  },
  {
    id: 'groei-mkb-programma/symbiosis',
    programme: 'groei-mkb-programma',
    title: {
      nl: 'Industriële symbiose: reststromen delen',
      en: 'Industrial symbiosis: sharing residual streams',
    },
    summary: {
      nl: 'U wordt gekoppeld aan een bedrijf dat uw restproduct, energie, warmte of voorziening kan gebruiken, of andersom. Experts kijken of het technisch kan en of het loont.',
      en: 'You are matched with a firm that can use your residual product, energy, heat or facility, or the other way round. Experts test whether it works and whether it pays.',
    },
    kind: 'network',
    provider,
    themes: { sustainability: 3, networking: 2, innovation: 1, premises: 1 },
    needs: ['residual-streams', 'partners'],
    eligibility: size,
    access: {
      mode: 'visit',
      gatekeeper: { nl: 'de accountmanager van REWIN', en: 'the account manager of REWIN' },
      how: {
        nl: 'Zeg in het gesprek wat u over heeft of zoekt.',
        en: 'Say in the talk what you have left over or look for.',
      },
    },
    initiative: 'provider',
    after: ['groei-mkb-programma/programme'],
    validity,
    funding: 'funded',
    asOf,
    notes: [start],
    sources: {
      '/provider': '2.1',
      '/themes': '2.1',
      '/needs': '2.1',
      '/eligibility': '2.1, 4.1',
      '/access': '2.1, 4.6',
      '/initiative': '2.1',
      '/after': '2.1',
      '/validity': '2.1',
      '/funding': '2.1',
      '/notes': '2.1',
    },
  },
] as const satisfies CatalogueInput['offers'];
