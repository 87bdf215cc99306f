import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The data beside the repository; a clone alone has none, and tests that need it say so and skip. */
const root = join(import.meta.dirname, '../../../../../../shared/data');
export const absent = existsSync(root) ? false : 'there is no ../shared/data beside this repository';

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');
// biome-ignore lint/suspicious/noExplicitAny: files of others, in their own shape
export const readData = (path: string): any => JSON.parse(readText(path));
export const listFiles = (path: string): string[] => readdirSync(join(root, path)).sort();
