import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Random, seededRandom } from './random.js';

/** Real data that lies beside the repository; both are absent, and skipped, where it does not. */
const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** An occupation of ESCO: skills with weight 3 where they are essential and 1 where they are optional. */
export interface Occupation {
  readonly id: string;
  readonly skills: Readonly<Record<string, number>>;
  readonly essential: readonly string[];
}

export interface Seeker {
  readonly skills: Readonly<Record<string, number>>;
}

/** ESCO 1.2.0 (European Commission; reuse under Decision 2011/833/EU): occupations with their skills. */
export function occupations(): Occupation[] | undefined {
  const file = `${data}jobs/esco/occupation_skill_relations_labels_en.csv.gz`;
  if (!existsSync(file)) return undefined;
  const found = new Map<string, { skills: Record<string, number>; essential: Set<string> }>();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1);
  for (const line of lines) {
    // Labels of skills may hold commas, and are then quoted; so may those of occupations.
    const [id = '', , , kind, skill = ''] = cellsOf(line);
    if (skill === '') continue;
    const name = skill.normalize('NFC');
    const row = found.get(id) ?? { skills: {}, essential: new Set() };
    found.set(id, row);
    row.skills[name] = kind === 'essential' ? 3 : 1;
    if (kind === 'essential') row.essential.add(name);
  }
  return [...found].map(([id, { skills, essential }]) => ({ id, skills, essential: [...essential] }));
}

/** Seekers who have about half of what an occupation needs, and a few skills of another. */
export function seekers(rows: readonly Occupation[], count: number, seed = 11): Seeker[] {
  const random = seededRandom(seed);
  const skillsOf = (occupation: Occupation, one: number): readonly string[] =>
    Object.keys(occupation.skills).filter(() => random.below(one) === 0);
  return Array.from({ length: count }, () => {
    const names = [...skillsOf(pick(rows, random), 2), ...skillsOf(pick(rows, random), 10)];
    const most = names.slice(0, 30);
    return { skills: Object.fromEntries(most.map((name) => [name, random.between(1, 5)])) };
  }).filter(({ skills }) => Object.keys(skills).length > 0);
}

/** A support scheme of GOV.UK (Open Government Licence), with its facets where it has them. */
export interface Scheme {
  readonly id: string;
  readonly purposes?: readonly string[];
  readonly stages?: readonly string[];
  readonly locations?: readonly string[];
  readonly text: Readonly<Record<string, string>>;
}

export interface Firm {
  readonly purposes: readonly string[];
  readonly stage: string;
  readonly location: string;
  readonly words: string;
}

export function schemes(): Scheme[] | undefined {
  const file = `${data}offers/govuk-bsf/schemes_joined.json`;
  if (!existsSync(file)) return undefined;
  const raw = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly id: string;
    readonly title: string;
    readonly short_description: string | null;
    readonly long_description: string | null;
    readonly facets: Partial<Readonly<Record<'purposes' | 'stages' | 'locations', readonly string[]>>> | null;
  }[];
  return raw.map(({ id, title, short_description: short, long_description: long, facets }) => {
    const { purposes, stages, locations } = facets ?? {};
    return {
      id,
      ...(purposes === undefined ? {} : { purposes }),
      ...(stages === undefined ? {} : { stages }),
      ...(locations === undefined ? {} : { locations }),
      text: Object.fromEntries(
        Object.entries({ title, short, long }).flatMap(([name, text]) =>
          text ? [[name, text.normalize('NFC')]] : [],
        ),
      ),
    };
  });
}

/** Firms that ask for one or two of the purposes, in words of some scheme's title. */
export function firms(rows: readonly Scheme[], count: number, seed = 12): Firm[] {
  const random = seededRandom(seed);
  const namesOf = (of: (scheme: Scheme) => readonly string[] | undefined): string[] =>
    [...new Set(rows.flatMap((row) => of(row) ?? []))].sort();
  const purposes = namesOf((scheme) => scheme.purposes);
  const stages = namesOf((scheme) => scheme.stages);
  const locations = namesOf((scheme) => scheme.locations);
  return Array.from({ length: count }, () => ({
    purposes: [...new Set([pick(purposes, random), pick(purposes, random)])],
    stage: pick(stages, random),
    location: pick(locations, random),
    words: pick(rows, random).text['title'] as string,
  }));
}

const pick = <T>(list: readonly T[], random: Random): T => list[random.below(list.length)] as T;

/** The cells of a line of comma-separated values; quoted ones may hold commas, and quotes twice. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
