import { join, parse } from 'node:path';
import { build } from 'tsup';

/** A program of this folder as one file of JavaScript, which starts in a tenth of a second and needs nothing but an SQLite library. */
export async function bundled(file: string, outDir: string): Promise<string> {
  const { name } = parse(file);
  await build({
    entry: { [name]: join(import.meta.dirname, file) },
    outDir,
    format: 'esm',
    target: 'node20',
    platform: 'node',
    config: false,
    silent: true,
    noExternal: [/.*/],
    external: ['libsql', 'better-sqlite3'],
    outExtension: () => ({ js: '.mjs' }),
    esbuildOptions: (options) => {
      options.conditions = ['@koppel/source'];
    },
  });
  return join(outDir, `${name}.mjs`);
}
