// Packs every package as it would be published and lets publint and attw judge the tarball, not the source tree.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, runOrExit } from './run.mjs';

const names = readdirSync('packages').filter((name) => existsSync(`packages/${name}/package.json`));
const unbuilt = names.filter((name) => !existsSync(`packages/${name}/dist`));
if (unbuilt.length > 0) {
  console.error(`Not built yet: ${unbuilt.join(', ')}. Run "npm run build" first.`);
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'koppel-pack-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));
runOrExit('npx', [
  '--yes',
  packageManager,
  '-r',
  '--filter=./packages/*',
  'pack',
  '--pack-destination',
  folder,
]);

const bin = (name) => join('node_modules', '.bin', name);
const licence = readFileSync('LICENSE', 'utf8');
// What is installed carries its terms with it: the text of the root, in every tarball.
const hasLicence = (tarball) => {
  const { status, stdout } = spawnSync('tar', ['-xzOf', tarball, 'package/LICENSE'], { encoding: 'utf8' });
  const same = status === 0 && stdout === licence;
  if (!same)
    console.error(`${tarball}: no LICENSE, or not that of the repository. Copy LICENSE into the package.`);
  return same;
};
const failed = readdirSync(folder).filter((file) => {
  console.log(`\n== ${file} ==`);
  const tarball = join(folder, file);
  const lint = run(bin('publint'), ['run', '--strict', tarball]);
  const types = run(bin('attw'), [tarball, '--profile', 'esm-only']);
  return !(hasLicence(tarball) && lint && types);
});
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`);
  process.exit(1);
}
