import type { Text, Words } from '@koppel/core';

const levels: Readonly<Record<string, Text>> = {
  vmbo: { nl: 'vmbo', en: 'vmbo' },
  'mbo-1': { nl: 'mbo niveau 1', en: 'mbo level 1' },
  'mbo-2': { nl: 'mbo niveau 2', en: 'mbo level 2' },
  'mbo-3': { nl: 'mbo niveau 3', en: 'mbo level 3' },
  'mbo-4': { nl: 'mbo niveau 4', en: 'mbo level 4' },
  ad: { nl: 'associate degree', en: 'associate degree' },
  hbo: { nl: 'hbo', en: 'hbo' },
  wo: { nl: 'wo', en: 'university' },
};

const values: Readonly<Record<string, Text>> = {
  job: { nl: 'werk', en: 'work' },
  internship: { nl: 'stage', en: 'internship' },
  none: { nl: 'op locatie', en: 'on site' },
  partly: { nl: 'deels op afstand', en: 'partly remote' },
  full: { nl: 'helemaal op afstand', en: 'fully remote' },
  mon: { nl: 'maandag', en: 'Monday' },
  tue: { nl: 'dinsdag', en: 'Tuesday' },
  wed: { nl: 'woensdag', en: 'Wednesday' },
  thu: { nl: 'donderdag', en: 'Thursday' },
  fri: { nl: 'vrijdag', en: 'Friday' },
  sat: { nl: 'zaterdag', en: 'Saturday' },
  sun: { nl: 'zondag', en: 'Sunday' },
  permanent: { nl: 'vast contract', en: 'permanent contract' },
  temporary: { nl: 'tijdelijk contract', en: 'temporary contract' },
  'on-call': { nl: 'oproepcontract', en: 'on-call contract' },
  agency: { nl: 'uitzendcontract', en: 'agency contract' },
  secondment: { nl: 'detachering', en: 'secondment' },
  'self-employed': { nl: 'opdracht als zelfstandige', en: 'self-employed' },
  bol: { nl: 'BOL', en: 'BOL' },
  bbl: { nl: 'BBL', en: 'BBL' },
  shadowing: { nl: 'meelopen', en: 'shadowing' },
  'work-experience': { nl: 'werkervaring', en: 'work experience' },
  'research-question': { nl: 'onderzoeksvraag', en: 'research question' },
  graduation: { nl: 'afstuderen', en: 'graduation' },
  'guest-lecture': { nl: 'gastles', en: 'guest lecture' },
  'study-choice': { nl: 'studiekeuze', en: 'choice of study' },
  lifting: { nl: 'tillen', en: 'lifting' },
  standing: { nl: 'lang staan', en: 'standing for long' },
  sitting: { nl: 'lang zitten', en: 'sitting for long' },
  climbing: { nl: 'klimmen', en: 'climbing' },
  driving: { nl: 'autorijden', en: 'driving' },
  'night-work': { nl: 'nachtwerk', en: 'night work' },
  noise: { nl: 'lawaai', en: 'noise' },
  cold: { nl: 'kou', en: 'cold' },
  stay: { nl: 'in de regio blijven', en: 'staying in the region' },
  leave: { nl: 'uit de regio vertrekken', en: 'leaving the region' },
  perhaps: { nl: 'misschien een baan', en: 'perhaps a job' },
  nothing: { nl: 'geen baan', en: 'no job' },
  anywhere: { nl: 'overal', en: 'anywhere' },
  'driving-licence-b': { nl: 'rijbewijs B', en: 'driving licence B' },
  'driving-licence-c': { nl: 'rijbewijs C', en: 'driving licence C' },
  'forklift-certificate': { nl: 'heftruckcertificaat', en: 'forklift certificate' },
  ...levels,
};

const languageNames: Readonly<Record<string, Text>> = {
  nl: { nl: 'Nederlands', en: 'Dutch' },
  en: { nl: 'Engels', en: 'English' },
  de: { nl: 'Duits', en: 'German' },
  fr: { nl: 'Frans', en: 'French' },
};

const cefr = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

const languageLevels = Object.fromEntries(
  Object.entries(languageNames).flatMap(([code, { nl, en }]) =>
    cefr.map((level) => [`${code}:${level}`, { nl: `${nl} ${level}`, en: `${en} ${level}` }]),
  ),
);

const reaches = Object.fromEntries(
  [1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200].map((km) => [
    `km-${km}`,
    { nl: `${km} km`, en: `${km} km` },
  ]),
);

/** Names of the fields, and of the values that stand in closed lists. */
export const jobNames: Words = {
  fields: {
    seeks: { nl: 'soort werk', en: 'kind of work' },
    place: { nl: 'plaats', en: 'place' },
    reach: { nl: 'reisafstand', en: 'travelling distance' },
    hoursLeast: { nl: 'minimum aantal uren', en: 'least hours' },
    hoursMost: { nl: 'maximum aantal uren', en: 'most hours' },
    days: { nl: 'werkdagen', en: 'working days' },
    availableFrom: { nl: 'beschikbaar vanaf', en: 'available from' },
    contract: { nl: 'contract', en: 'contract' },
    contracts: { nl: 'contracten', en: 'contracts' },
    wageMost: { nl: 'hoogste uurloon in centen', en: 'highest hourly wage in cents' },
    wageAtLeast: { nl: 'laagste uurloon in centen', en: 'lowest hourly wage in cents' },
    languages: { nl: 'talen', en: 'languages' },
    licences: { nl: 'rijbewijzen en registraties', en: 'licences and registrations' },
    physical: { nl: 'lichamelijke eisen', en: 'physical demands' },
    cannot: { nl: 'wat niet kan', en: 'what cannot be done' },
    level: { nl: 'opleidingsniveau', en: 'level of education' },
    levelName: { nl: 'opleidingsniveau', en: 'level of education' },
    directions: { nl: 'opleidingsrichting', en: 'direction of the course' },
    track: { nl: 'leerweg', en: 'track' },
    internshipKinds: { nl: 'soort stage', en: 'kind of internship' },
    weeks: { nl: 'weken', en: 'weeks' },
    guidance: { nl: 'begeleidingsuren', en: 'hours of guidance' },
    skills: { nl: 'vaardigheden', en: 'skills' },
    required: { nl: 'gevraagde vaardigheden', en: 'skills asked for' },
    nice: { nl: 'vaardigheden die meetellen', en: 'skills that help' },
    talents: { nl: 'talenten', en: 'talents' },
    interests: { nl: 'interesses', en: 'interests' },
    themes: { nl: "thema's", en: 'themes' },
    occupations: { nl: 'gezochte beroepen', en: 'occupations looked for' },
    occupation: { nl: 'beroep', en: 'occupation' },
    experience: { nl: 'ervaring', en: 'experience' },
    disciplines: { nl: 'vakgebieden', en: 'disciplines' },
    afterwards: { nl: 'plannen na de studie', en: 'plans after the study' },
    leadsTo: { nl: 'wat de stage kan opleveren', en: 'what the internship may lead to' },
    remote: { nl: 'werken op afstand', en: 'remote work' },
    kind: { nl: 'soort werk', en: 'kind of work' },
  },
  values: { ...values, ...languageLevels, ...reaches },
};

/** What a value is called, the id itself where it has no name. */
export function nameOfValue(id: string, language: 'nl' | 'en'): string {
  const names = jobNames.values ?? {};
  return Object.hasOwn(names, id) ? (names[id] as Text)[language] : id;
}

export function nameOfField(field: string, language: 'nl' | 'en'): string {
  const names = jobNames.fields ?? {};
  return Object.hasOwn(names, field) ? (names[field] as Text)[language] : field;
}
