import { type RecordOf, Tree, type Words } from '@koppel/core';
import type { vacancies as policy } from './policy.js';

// All made up. Seekers have letters: a ranking needs no names.

export type Seeker = RecordOf<(typeof policy)['ask']> & { readonly id: string };
export type Vacancy = RecordOf<(typeof policy)['offer']> & { readonly id: string; readonly title: string };

const arnhem = { lat: 51.98, lon: 5.91 };
const nijmegen = { lat: 51.84, lon: 5.86 };
const ede = { lat: 52.04, lon: 5.67 };
const groningen = { lat: 53.22, lon: 6.57 };

export const seekers: readonly Seeker[] = [
  {
    id: 'seeker-a',
    skills: ['mig-welding', 'technical-drawing'],
    licences: ['forklift'],
    hours: { gte: 32, lte: 40 },
    home: arnhem,
    availableOn: '2026-03-01',
    level: 3,
  },
  {
    id: 'seeker-b',
    skills: ['tig-welding', 'forklift-driving', 'team-leading'],
    licences: ['forklift'],
    hours: { gte: 36, lte: 40 },
    home: nijmegen,
    availableOn: '2026-04-15',
    level: 4,
  },
  {
    // Nobody asked this seeker about licences, which is not the same as having none.
    id: 'seeker-c',
    skills: ['forklift-driving', 'stock-keeping'],
    hours: { gte: 24, lte: 36 },
    home: ede,
    availableOn: '2026-03-01',
    level: 2,
  },
  {
    id: 'seeker-d',
    skills: ['python', 'databases', 'technical-drawing'],
    licences: [],
    hours: { lte: 36 },
    home: groningen,
    availableOn: '2026-03-01',
    level: 5,
  },
];

export const vacancies: readonly Vacancy[] = [
  {
    id: 'welder-arnhem',
    title: 'Lasser in Arnhem',
    skills: { welding: 3, 'technical-drawing': 1 },
    hours: 36,
    workplace: arnhem,
    remote: false,
    start: { from: '2026-02-01', to: '2026-05-01' },
    levels: { gte: 2, lte: 3 },
  },
  {
    id: 'foreman-nijmegen',
    title: 'Voorman metaal in Nijmegen',
    skills: { 'team-leading': 3, welding: 2 },
    hours: 40,
    workplace: nijmegen,
    remote: false,
    start: { from: '2026-02-01', to: '2026-06-01' },
    levels: { gte: 3, lte: 4 },
  },
  {
    id: 'warehouse-ede',
    title: 'Magazijnmedewerker in Ede',
    skills: { 'forklift-driving': 2, 'stock-keeping': 2 },
    licences: ['forklift'],
    hours: 32,
    workplace: ede,
    remote: false,
    levels: { gte: 1, lte: 3 },
  },
  {
    id: 'developer-remote',
    title: 'Ontwikkelaar, vanuit huis (kantoor in Nijmegen)',
    skills: { programming: 3, databases: 1 },
    hours: 32,
    workplace: nijmegen,
    remote: true,
    levels: { gte: 4 },
  },
  {
    id: 'draughtsman-arnhem',
    title: 'Tekenaar in Arnhem, alleen in maart',
    skills: { 'technical-drawing': 3, programming: 1 },
    hours: 36,
    workplace: arnhem,
    remote: false,
    start: { from: '2026-03-01', to: '2026-04-01' },
    levels: { gte: 3, lte: 5 },
  },
];

const skill = (id: string, parent: string, nl: string, en: string) => ({
  id,
  parents: [parent],
  label: { nl, en },
});

/** Who can TIG-weld can weld; who can weld may or may not be able to TIG-weld. */
export const trees: readonly Tree[] = [
  new Tree({
    id: 'skills',
    version: '1',
    nodes: [
      { id: 'skill', label: { nl: 'vaardigheid', en: 'skill' } },
      skill('welding', 'skill', 'lassen', 'welding'),
      skill('mig-welding', 'welding', 'MIG-lassen', 'MIG welding'),
      skill('tig-welding', 'welding', 'TIG-lassen', 'TIG welding'),
      skill('technical-drawing', 'skill', 'technisch tekenen', 'technical drawing'),
      skill('logistics', 'skill', 'logistiek', 'logistics'),
      skill('forklift-driving', 'logistics', 'heftruck rijden', 'forklift driving'),
      skill('stock-keeping', 'logistics', 'voorraadbeheer', 'stock keeping'),
      skill('team-leading', 'skill', 'leidinggeven', 'team leading'),
      skill('programming', 'skill', 'programmeren', 'programming'),
      skill('python', 'programming', 'Python', 'Python'),
      skill('databases', 'skill', 'databases', 'databases'),
    ],
  }),
];

export const words: Words = {
  fields: {
    licences: { nl: 'bevoegdheden', en: 'licences' },
    hours: { nl: 'uren', en: 'hours' },
    remote: { nl: 'thuis te doen', en: 'can be done from home' },
    level: { nl: 'niveau', en: 'level' },
    home: { nl: 'woonplaats', en: 'home' },
    availableOn: { nl: 'beschikbaar vanaf', en: 'available on' },
  },
  values: { 'licences/forklift': { nl: 'heftruckcertificaat', en: 'forklift certificate' } },
};
