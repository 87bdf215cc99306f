// Packs every package as it would be published. By itself into packs/, for trying them in a project of one's own.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runOrExit } from './run.mjs';

export function packAll(folder) {
  const names = readdirSync('packages').filter((name) => existsSync(`packages/${name}/package.json`));
  const unbuilt = names.filter((name) => !existsSync(`packages/${name}/dist`));
  if (unbuilt.length > 0) {
    console.error(`Not built yet: ${unbuilt.join(', ')}. Run "npm run build" first.`);
    process.exit(1);
  }
  const { packageManager } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pack = ['-r', '--filter=./packages/*', 'pack', '--pack-destination', folder];
  runOrExit('npx', ['--yes', packageManager, ...pack]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = resolve('packs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  packAll(folder);
  console.log(`\nIn a project of your own: npm install ${folder}/*.tgz`);
}
