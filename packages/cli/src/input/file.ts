import { open } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { guard, readDocument, readJson } from '@koppel/core';
import type { Io } from '../io.js';
import { about, refuseFile } from '../refusal.js';
import { readYaml } from './yaml.js';

/** MiB of one file; a catalogue of a whole country takes a few. YAML takes far longer to read. */
const MOST = { json: 32, yaml: 8 } as const;
const MIB = 1024 * 1024;
const HINT = { json: 'Split it', yaml: 'Split it, or write it as JSON' } as const;
const EXPECTED = 'a file that ends in .json, .yaml or .yml';

/** What '-' is called in messages and reports. */
export const STANDARD_INPUT = 'standard input';

export function nameOf(path: string): string {
  return path === '-' ? STANDARD_INPUT : path;
}

/** Reads a JSON or YAML file; '-' is standard input. The result is any JSON value: nothing is known of its shape. */
export async function readValueFile(path: string, io: Io): Promise<unknown> {
  const name = nameOf(path);
  const ending = path === '-' ? '' : endingOf(path);
  const text = textOf(await (path === '-' ? readStandardInput(io) : readBytes(path, io)), name);
  // Standard input has no ending. What starts like JSON is read as JSON, whose faults are told more exactly.
  const json = ending === '' ? /^\s*[{[]/.test(text) : ending === '.json';
  return about(name, () => {
    if (json) return readJson(text);
    if (text.length > MOST.yaml * MIB) tooLarge(name, 'yaml');
    const value = readYaml(text);
    guard(value);
    return value;
  });
}

/** The value of a JSON or YAML file as it was written, once the schema has no faults to find in it. */
export async function readChecked(
  schema: Parameters<typeof readDocument>[0],
  path: string,
  io: Io,
): Promise<unknown> {
  const value = await readValueFile(path, io);
  return about(nameOf(path), () => {
    readDocument(schema, value);
    return value;
  });
}

const SPREADSHEETS = ['.xlsx', '.xls', '.ods', '.numbers'];

/** Reads a sheet (.csv) as text, and any other file as `readValueFile` does: the two are told apart by the ending. */
export async function readSheetOrValue(
  path: string,
  io: Io,
): Promise<{ readonly sheet: string } | { readonly value: unknown }> {
  const ending = extname(path).toLowerCase();
  if (SPREADSHEETS.includes(ending)) {
    refuseFile(
      path,
      'a spreadsheet',
      'a sheet that ends in .csv',
      'Save it as CSV UTF-8 in your spreadsheet',
    );
  }
  if (ending !== '.csv') return { value: await readValueFile(path, io) };
  return {
    sheet: textOf(await readBytes(path, io, SHEET), nameOf(path), 'a sheet with names above its columns'),
  };
}

/** Refuses a name that is neither built in nor that of a file. */
export function mustBeFile(path: string, builtIn: string): void {
  if (path === '-' || extname(path) !== '') return;
  refuseFile(path, 'a name that is not built in', `${builtIn}, or ${EXPECTED}`);
}

function endingOf(path: string): string {
  const ending = extname(path).toLowerCase();
  if (['.json', '.yaml', '.yml'].includes(ending)) return ending;
  const found = ending === '' ? 'a name without an ending' : `a name that ends in ${ending}`;
  return refuseFile(path, found, EXPECTED, "Rename it, or write '-' and pass it on standard input");
}

/** What a file of bytes has to be: `most` MiB, and how to go on when it is more or something else. */
interface Wanted {
  readonly expected: string;
  readonly most: number;
  readonly hint: string;
}

const DOCUMENT: Wanted = { expected: EXPECTED, most: MOST.json, hint: HINT.json };
const SHEET: Wanted = { ...DOCUMENT, expected: 'a sheet that ends in .csv' };

export async function readBytes(path: string, io: Io, wanted: Wanted = DOCUMENT): Promise<Uint8Array> {
  const { expected, most, hint } = wanted;
  try {
    const file = await open(resolve(io.cwd, path));
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) refuseFile(path, 'a folder', expected);
      if (stat.size > most * MIB) refuseFile(path, `more than ${most} MiB`, 'a smaller file', hint);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const found = faultOf(error);
    if (found === undefined) throw error;
    return refuseFile(path, found, expected);
  }
}

const FAULTS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder'],
  ['ENOTDIR', 'a path through something that is not a folder'],
  ['EACCES', 'a file that you may not open'],
  ['EPERM', 'a file that you may not open'],
  ['ELOOP', 'a link that leads to itself'],
  ['ENAMETOOLONG', 'a name that is too long'],
  ['EROFS', 'a disk that cannot be written'],
  ['ENOSPC', 'a full disk'],
  ['EIO', 'a disk that cannot be read'],
  ['ERR_INVALID_ARG_VALUE', 'a name that no file can have'],
]);

/** What a failed call to the file system found, in words; undefined when it was something else. */
export function faultOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FAULTS.get(code);
}

function tooLarge(name: string, kind: keyof typeof MOST): never {
  return refuseFile(name, `more than ${MOST[kind]} MiB`, 'a smaller file', HINT[kind]);
}

async function readStandardInput(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of io.stdin()) {
    size += chunk.length;
    if (size > MOST.json * MIB) tooLarge(STANDARD_INPUT, 'json');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array, name: string, expected = 'JSON or YAML'): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseFile(name, 'bytes that are not UTF-8', 'text in UTF-8', 'Save it again as UTF-8');
  }
  if (text.includes('\u0000'))
    refuseFile(name, 'bytes that are not text', 'text in UTF-8', 'Save it again as UTF-8');
  if (text.trim() === '') refuseFile(name, 'nothing: it is empty', expected);
  return text;
}
