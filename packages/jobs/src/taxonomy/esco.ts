import { type Issue, KoppelError, type Text } from '@koppel/core';
import { readCsv } from '../import/csv.js';
import type { OccupationData, SkillData, TaxonomyData } from './data.js';

/**
 * The files of an ESCO download (esco.ec.europa.eu, "CSV", Decision 2011/833/EU: reuse with acknowledgement) as texts, in
 * the names of the download without language and ending. In `nl` the same files in Dutch, for labels.
 */
export interface EscoFiles {
  readonly occupations: string;
  /** Columns occupationUri, relationType and skillUri, or skillLabel where a file goes by labels. */
  readonly occupationSkillRelations: string;
  /** `skills_en.csv`; a file with columns skillLabel and uriIfKnown does as well. */
  readonly skills: string;
  readonly skillGroups?: string;
  readonly broaderRelationsSkillPillar?: string;
  readonly skillSkillRelations?: string;
  readonly nl?: { readonly occupations?: string; readonly skills?: string };
}

/**
 * Reads an ESCO download into taxonomy data. Skills that a file knows by label alone get the label as their id. Relations
 * to concepts that the files leave out are left out.
 *
 * @throws KoppelError `BAD_DOCUMENT` for a file that lacks a column that is needed; all of them at once.
 */
export function readEsco(files: EscoFiles, version: string): TaxonomyData {
  const issues: Issue[] = [];
  const table = (name: string, text: string | undefined, needed: readonly string[]): Row[] =>
    rowsOf(name, text, needed, issues);
  const occupations = table('occupations', files.occupations, ['conceptUri', 'preferredLabel', 'iscoGroup']);
  const relations = table('occupationSkillRelations', files.occupationSkillRelations, [
    'occupationUri',
    'relationType',
  ]);
  const skillRows = table('skills', files.skills, []);
  const groups = table('skillGroups', files.skillGroups, ['conceptUri', 'preferredLabel']);
  const broader = table('broaderRelationsSkillPillar', files.broaderRelationsSkillPillar, [
    'conceptUri',
    'broaderUri',
  ]);
  const related = table('skillSkillRelations', files.skillSkillRelations, [
    'originalSkillUri',
    'relatedSkillUri',
  ]);
  const dutchOccupations = labelsIn(
    table('nl/occupations', files.nl?.occupations, ['conceptUri', 'preferredLabel']),
  );
  const dutchSkills = labelsIn(table('nl/skills', files.nl?.skills, ['conceptUri', 'preferredLabel']));
  if (issues.length > 0) throw new KoppelError('BAD_DOCUMENT', issues);

  const skills = new Map<string, Concept>();
  const byLabel = new Map<string, string>();
  for (const row of skillRows) {
    const label = row('preferredLabel') || row('skillLabel');
    const id = row('conceptUri') || row('uriIfKnown') || label;
    if (id === '' || skills.has(id)) continue;
    skills.set(id, { label, also: namesIn(row('altLabels')), broader: [], related: [], group: false });
    if (!byLabel.has(label)) byLabel.set(label, id);
  }
  for (const row of groups) {
    if (!skills.has(row('conceptUri'))) {
      skills.set(row('conceptUri'), {
        label: row('preferredLabel'),
        also: [],
        broader: [],
        related: [],
        group: true,
      });
    }
  }
  for (const row of broader) {
    if (skills.has(row('broaderUri'))) skills.get(row('conceptUri'))?.broader.push(row('broaderUri'));
  }
  for (const row of related) {
    if (skills.has(row('relatedSkillUri')))
      skills.get(row('originalSkillUri'))?.related.push(row('relatedSkillUri'));
  }
  const needs = new Map<string, { essential: string[]; optional: string[] }>();
  for (const row of relations) {
    const uri = row('skillUri');
    const skill = skills.has(uri) ? uri : byLabel.get(row('skillLabel'));
    const kind = row('relationType');
    if (skill === undefined || (kind !== 'essential' && kind !== 'optional')) continue;
    const known = needs.get(row('occupationUri')) ?? { essential: [], optional: [] };
    needs.set(row('occupationUri'), known);
    known[kind].push(skill);
  }
  return {
    id: 'esco',
    version,
    skills: [...skills].sort(byId).map(([id, concept]) => skillOf(id, concept, dutchSkills.get(id))),
    occupations: occupations
      .map((row): OccupationData => {
        const id = row('conceptUri');
        return {
          id,
          label: labelOf(row('preferredLabel'), dutchOccupations.get(id)),
          also: namesIn(row('altLabels')),
          isco: row('iscoGroup'),
          ...(needs.get(id) ?? { essential: [], optional: [] }),
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** The cell of a column, '' where the file has none. */
type Row = (column: string) => string;

interface Concept {
  readonly label: string;
  readonly also: readonly string[];
  readonly broader: string[];
  readonly related: string[];
  readonly group: boolean;
}

function skillOf(id: string, { label, group, ...rest }: Concept, dutch: string | undefined): SkillData {
  const lists = Object.fromEntries(Object.entries(rest).filter(([, list]) => list.length > 0));
  return { id, label: labelOf(label, dutch), ...lists, ...(group && { group }) };
}

function rowsOf(name: string, text: string | undefined, needed: readonly string[], issues: Issue[]): Row[] {
  if (text === undefined) return [];
  const { columns, rows } = readCsv(text);
  const places = new Map(columns.map((column, index) => [column, index]));
  for (const column of needed) {
    if (!places.has(column))
      issues.push({
        pointer: `/${name.replaceAll('/', '~1')}`,
        found: `columns ${columns.slice(0, 8).join(', ')}`,
        expected: `a column ${column}`,
      });
  }
  return rows.map((row) => (column) => {
    const place = places.get(column);
    return place === undefined ? '' : (row[place] ?? '');
  });
}

function labelsIn(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row('conceptUri'), row('preferredLabel')]));
}

function labelOf(english: string, dutch: string | undefined): string | Text {
  return dutch === undefined || dutch === '' ? english : { nl: dutch, en: english };
}

function namesIn(cell: string): string[] {
  return cell
    .split(/\r?\n| \| /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function byId([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
