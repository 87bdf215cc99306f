import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { readDocument } from '@koppel/core';
import { readEsco, Taxonomy, taxonomySchema } from '@koppel/jobs';
import type { Io } from '../io.js';
import { about, refuseFile } from '../refusal.js';
import { faultOf, readValueFile } from './file.js';

/** The files of an ESCO download that are read, without language and ending. */
const NEEDED = ['occupations', 'occupationSkillRelations', 'skills'] as const;
const WELCOME = ['skillGroups', 'broaderRelationsSkillPillar', 'skillSkillRelations'] as const;
const MOST_BYTES = 128 * 1024 * 1024;

/** A taxonomy of a file, or the ESCO download of a folder: English files, and Dutch labels where there are. */
export async function loadTaxonomy(path: string, io: Io): Promise<Taxonomy> {
  if (path === '-' || extname(path) !== '') {
    const value = await readValueFile(path, io);
    return about(path, () => new Taxonomy(readDocument(taxonomySchema, value)));
  }
  const folder = resolve(io.cwd, path);
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    return refuseFile(
      path,
      faultOf(error) ?? 'something that cannot be read',
      'the folder of an ESCO download, or a file',
    );
  }
  const missing = NEEDED.filter((name) => !names.includes(`${name}_en.csv`));
  if (missing.length > 0)
    refuseFile(path, 'a folder', `${missing.map((name) => `${name}_en.csv`).join(', ')} in it`);
  const read = async (name: string): Promise<string | undefined> => {
    if (!names.includes(name)) return undefined;
    if ((await stat(join(folder, name))).size > MOST_BYTES)
      refuseFile(join(path, name), 'more than 128 MiB', 'a smaller file');
    return readFile(join(folder, name), 'utf8');
  };
  const english = await Promise.all(
    [...NEEDED, ...WELCOME].map(async (name) => [name, await read(`${name}_en.csv`)] as const),
  );
  const files = Object.fromEntries(english.filter(([, text]) => text !== undefined)) as unknown as Parameters<
    typeof readEsco
  >[0];
  const [occupations, skills] = await Promise.all([read('occupations_nl.csv'), read('skills_nl.csv')]);
  const nl = { ...(occupations !== undefined && { occupations }), ...(skills !== undefined && { skills }) };
  return about(path, () => new Taxonomy(readEsco({ ...files, nl }, path)));
}
