// Installs the dependencies when they are missing or out of date; does nothing, within milliseconds, when they
// are not. Needs only Node and npm.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.koppel-stamp');

refuseOldNode();
const fingerprint = fingerprintOfInputs();
const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
if (before !== fingerprint) await install(before === undefined);

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(
    `Koppel needs Node 20.19 or newer, but this is Node ${process.versions.node}. Install a newer Node and try again.`,
  );
}

/** Everything that decides what an install would produce. */
function fingerprintOfInputs() {
  const folders = ['packages', 'examples'].flatMap((group) =>
    existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
  );
  const manifests = ['.', 'benchmarks', ...folders.sort()].map((folder) => `${folder}/package.json`);
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(root, file))) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

async function install(isFirst) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const why = isFirst
    ? 'this copy has none yet'
    : 'the lock file, a package.json or the Node version changed since the last time';
  console.log(`Installing the dependencies once, because ${why} (with ${packageManager}, through npx) ...`);

  const started = performance.now();
  const { code, output } = await run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile']);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) stop(`The install failed after ${seconds} s. ${adviceFor(output, packageManager)}`);

  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, fingerprint);
  console.log(`Installed in ${seconds} s. The next start skips this.\n`);
}

function adviceFor(output, packageManager) {
  if (/ERR_PNPM_OUTDATED_LOCKFILE/.test(output)) {
    return `A package.json and pnpm-lock.yaml disagree: run "npx --yes ${packageManager} install --no-frozen-lockfile" and commit the lock file.`;
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL|network/i.test(
      output,
    )
  ) {
    return 'The npm registry could not be reached: check the network connection, the proxy, or "npm config get registry", and run the same command again.';
  }
  return 'The lines above say why.';
}

/** Runs a command, shows what it prints as it prints it, and keeps a copy. */
function run(command, args) {
  // "npm run --silent" would silence the install too, and with it the reason of a failure.
  const { npm_config_loglevel: _, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const show = (to) => (chunk) => {
      output += chunk;
      to.write(chunk);
    };
    child.stdout.on('data', show(process.stdout));
    child.stderr.on('data', show(process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function stop(message) {
  console.error(`\n${message}`);
  process.exit(1);
}
