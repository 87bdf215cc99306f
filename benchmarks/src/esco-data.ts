import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readEsco, type TaxonomyData } from '@koppel/jobs';

const folder = join(import.meta.dirname, '../../../shared/data/jobs/esco');

/** ESCO 1.2.0 from beside the repository; undefined where it is not there. */
export function readSharedEsco(): TaxonomyData | undefined {
  if (!existsSync(folder)) return undefined;
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const unzipped = (name: string): string => gunzipSync(readFileSync(join(folder, name))).toString('utf8');
  return readEsco(
    {
      occupations: text('occupations_en.csv'),
      occupationSkillRelations: unzipped('occupation_skill_relations_labels_en.csv.gz'),
      skills: text('skill_labels_typed_en.csv'),
      skillGroups: text('skillGroups_en.csv'),
      broaderRelationsSkillPillar: unzipped('broaderRelationsSkillPillar_en.csv.gz'),
      skillSkillRelations: text('skillSkillRelations_en.csv'),
    },
    '1.2.0',
  );
}
