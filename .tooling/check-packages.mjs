// Packs every package as it would be published and lets publint and attw judge the tarball, not the source tree.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from './pack.mjs';
import { run } from './run.mjs';

const folder = mkdtempSync(join(tmpdir(), 'koppel-pack-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
packAll(folder);

const bin = (name) => join('node_modules', '.bin', name);
const licence = readFileSync('LICENSE', 'utf8');
// What is installed carries its terms with it, the text of the root, and says what it is.
const fileOf = (tarball, name) =>
  spawnSync('tar', ['-xzOf', tarball, `package/${name}`], { encoding: 'utf8' }).stdout;
const hasTexts = (tarball) => {
  const same = fileOf(tarball, 'LICENSE') === licence;
  if (!same)
    console.error(`${tarball}: no LICENSE, or not that of the repository. Copy LICENSE into the package.`);
  const told = fileOf(tarball, 'README.md').startsWith('# @koppel/');
  if (!told) console.error(`${tarball}: no README.md that begins with the name of the package. Write one.`);
  return same && told;
};
const failed = readdirSync(folder).filter((file) => {
  console.log(`\n== ${file} ==`);
  const tarball = join(folder, file);
  const lint = run(bin('publint'), ['run', '--strict', tarball]);
  const types = run(bin('attw'), [tarball, '--profile', 'esm-only']);
  return !(hasTexts(tarball) && lint && types);
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exit(1);
}
