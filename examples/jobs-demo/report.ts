import type { Language } from '@koppel/core';
import {
  explainPair,
  forFirm,
  handoverOf,
  labelIn,
  occupationIn,
  openersOf,
  placeAll,
  placeGroups,
  placeOnCases,
  poolMatches,
  rankVacancies,
  Region,
  reskillingPath,
  spreadSuggestions,
  tightnessOf,
  vacancyMail,
} from '@koppel/jobs';
import { guidancePerStudent, kennistraject, lokaal, techpack } from './programmes/internships.js';
import * as werkt from './programmes/mkb-werkt.js';
import * as pools from './programmes/pools.js';
import { now, taxonomy } from './programmes/taxonomy.js';

type Given = { readonly seekers: unknown; readonly vacancies: unknown };
export const regionOf = ({ seekers, vacancies }: Given): Region =>
  new Region({ seekers, vacancies }, { now, taxonomy });

/** What the demo prints, in one language. */
export function report(language: Language): string {
  const nl = language === 'nl';
  const title = (dutch: string, english: string): string => (nl ? dutch : english);
  const parts = [
    section('MKB Werkt!, Eindhoven', mkbWerkt(language)),
    section(
      title(
        'Veluwe Portaal en NexTechnician: van werk naar werk',
        'Veluwe Portaal and NexTechnician: from work to work',
      ),
      pool(language),
    ),
    section(
      title('TechPack, Flevoland: groepen studenten', 'TechPack, Flevoland: groups of students'),
      groups(language),
    ),
    section(
      title("'t Lokaal, Zaandam: stages van elk niveau", "'t Lokaal, Zaandam: internships of all levels"),
      placements(lokaal, 'most', language),
    ),
    section(
      title(
        'KennisTraject, Limburg: teams en vragen van bedrijven',
        "KennisTraject, Limburg: teams and firms' cases",
      ),
      cases(language),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, '='.repeat(title.length), ...lines].join('\n');
}

function mkbWerkt(language: Language): string[] {
  const nl = language === 'nl';
  const region = regionOf(werkt);
  const state = nl
    ? { eligible: 'past', open: 'te vragen', ineligible: 'past niet' }
    : { eligible: 'fits', open: 'to ask', ineligible: 'does not fit' };
  const lines = region.seekers.flatMap(({ id }) => [
    `${id}`,
    ...rankVacancies(region, id, { by: 'reciprocal', ineligible: 'keep' }).map(
      ({ id: vacancy, status, both }) =>
        `  ${vacancy}: ${state[status]}, ${Math.floor(both.lo / 10)} % (${nl ? 'hooguit' : 'at most'} ${Math.floor(both.hi / 10)} %)`,
    ),
    ...openersOf(region, id, { language, limit: 2 }).openers.map(({ sentence }) => `  ${sentence}`),
    ...[vacancyMail(region, id, { language })].flatMap((mail) =>
      mail === undefined
        ? []
        : [`  ${mail.sentence}: ${mail.vacancies.map(({ title }) => title).join(', ')}`],
    ),
  ]);
  const first = explainPair(region, 'Seeker 2', 'Milling at firm 2', language).criteria.find(
    ({ id }) => id === 'required',
  );
  const { suggestions } = spreadSuggestions(region, { perSeeker: 1, perVacancy: 1 });
  const view = forFirm(region, 'Office work at firm 1', werkt.consents, { firm: 'Firm 1', language });
  const other = forFirm(region, 'Milling at firm 2', werkt.consents, { firm: 'Firm 2', language });
  return [
    ...lines,
    `Seeker 2, Milling at firm 2: ${first?.sentence}`,
    `${nl ? 'Wie wie ontmoet' : 'Who meets whom'}: ${suggestions.map(({ seeker, vacancy }) => `${seeker} – ${vacancy}`).join('; ')}`,
    `Firm 1: ${view.sentence}`,
    `Firm 2: ${other.sentence}`,
    tightnessOf(werkt.market.before.seekers, werkt.market.before.seats, { language }).sentence,
    tightnessOf(werkt.market.after.seekers, werkt.market.after.seats, { language }).sentence,
  ];
}

function pool(language: Language): string[] {
  const nl = language === 'nl';
  const region = regionOf(pools);
  const lasting = nl
    ? { temporary: 'tijdelijk', permanent: 'blijvend' }
    : { temporary: 'for a while', permanent: 'for good' };
  const moves = poolMatches(region, pools.consents).map((match) => {
    const { seeker, from, to, owner, due } = handoverOf(match, {
      owner: nl ? 'de coördinator' : 'the coordinator',
      due: '2019-03-08',
    });
    const how = match.lasting === undefined ? '' : `, ${lasting[match.lasting]}`;
    return nl
      ? `${seeker}: van ${from} naar ${to}${how}; ${owner} draagt over, uiterlijk ${due}`
      : `${seeker}: from ${from} to ${to}${how}; ${owner} hands over, by ${due}`;
  });
  const path = reskillingPath(
    taxonomy,
    { from: ['warehouse'], to: 'planner' },
    { training: pools.training, by: 'months', mostMonthsPerHop: pools.mostMonthsPerHop, mostNewPerHop: 1000 },
  );
  const steps = path.hops.map(({ to, gain, months }) => {
    const skills = gain.map((skill) => labelIn(taxonomy, skill, language)).join(', ');
    return nl
      ? `  naar ${occupationIn(taxonomy, to, language)}: ${skills}; ${months} maanden`
      : `  to ${occupationIn(taxonomy, to, language)}: ${skills}; ${months} months`;
  });
  return [
    ...moves,
    nl
      ? 'Van magazijn naar planning, hooguit 18 maanden per stap'
      : 'From warehouse to planning, at most 18 months a step',
    ...steps,
  ];
}

function groups(language: Language): string[] {
  const nl = language === 'nl';
  const plan = placeGroups(regionOf(techpack), { hoursPerStudent: guidancePerStudent });
  return [
    ...plan.placements.map(({ group, internship, students, hours }) =>
      nl
        ? `${group} (${students.length}): ${internship}, ${hours} uur begeleiding`
        : `${group} (${students.length}): ${internship}, ${hours} hours of guidance`,
    ),
    ...plan.unplaced.map(
      ({ group, suits }) =>
        `${group}: ${nl ? 'geen plaats; past bij' : 'no place; suits'} ${suits.join(', ')}`,
    ),
  ];
}

/** First who guides which case, by discipline and level; then teams, stable for teams and lecturers. */
function cases(language: Language): string[] {
  const nl = language === 'nl';
  const {
    placements: placed,
    unplaced,
    unguided,
    audit,
  } = placeOnCases(regionOf(kennistraject), kennistraject);
  const sound = audit.faults.length === 0 && audit.blocking.length === 0;
  return [
    ...placed.map(
      ({ team, case: at, lecturer }) => `${team}: ${at}, ${nl ? 'begeleid door' : 'guided by'} ${lecturer}`,
    ),
    ...unplaced.map(
      ({ team, suits }) =>
        `${team}: ${nl ? 'geen plaats; past bij' : 'no place; suits'} ${suits.join(', ') || (nl ? 'niets' : 'nothing')}`,
    ),
    ...unguided.map((at) => `${at}: ${nl ? 'geen docent' : 'no lecturer'}`),
    nl ? (sound ? 'Gecontroleerd' : 'Niet in orde') : sound ? 'Checked' : 'Not sound',
  ];
}

function placements(given: Given, how: 'stable' | 'most', language: Language): string[] {
  const nl = language === 'nl';
  const plan = placeAll(regionOf(given), { how, open: true });
  const open = nl ? ', nog te vragen' : ', still to ask';
  return [
    ...plan.placements.map(
      ({ seeker, vacancy, status }) => `${seeker}: ${vacancy}${status === 'open' ? open : ''}`,
    ),
    ...plan.unplaced.map(
      ({ seeker, possible }) =>
        `${seeker}: ${nl ? 'geen plaats' : 'no place'} (${possible} ${nl ? 'mogelijk' : 'possible'})`,
    ),
    nl ? (plan.audit.sound ? 'Gecontroleerd' : 'Niet in orde') : plan.audit.sound ? 'Checked' : 'Not sound',
  ];
}
