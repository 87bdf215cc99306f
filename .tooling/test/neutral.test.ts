// The repository must say nothing about the machine it was written on, and its top level is fixed.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const files = listFiles();
const TOP_LEVEL = new Set(
  `packages examples benchmarks docs package.json pnpm-workspace.yaml pnpm-lock.yaml tsconfig.json vitest.config.ts
   vitest.soak.config.ts
   biome.json LICENSE README.md CHANGELOG.md CONTRIBUTING.md`.split(/\s+/),
);

// Put together from pieces, so that this file does not match itself.
const MACHINE_PATH = new RegExp(`(^|[^a-z.])/(${['root', 'home/[a-z]+'].join('|')})/`, 'm');
const REGISTRY_HOST = new RegExp(['registry', '[a-z0-9-]+', '(com|org|net|io|dev)\\b'].join('\\.'), 'i');

test.skipIf(files === undefined)(
  'the top level holds only what belongs there (skipped outside a git clone)',
  () => {
    const entries = new Set(files!.map((file) => file.split('/')[0]!));
    expect([...entries].filter((entry) => !entry.startsWith('.') && !TOP_LEVEL.has(entry))).toEqual([]);
  },
);

test.skipIf(files === undefined)(
  'no file names a machine path or a registry host (skipped outside a git clone)',
  () => {
    const findings = files!.flatMap((file) => {
      const found = trace(readFileSync(join(root, file), 'utf8'));
      return found === undefined ? [] : [`${file}: ${found}`];
    });
    expect(findings).toEqual([]);
  },
);

describe('the check itself', () => {
  const user = 'someone';
  test.each([
    `at /${'root'}/src/x.ts`,
    `"/${'home'}/${user}/x.ts"`,
    `tarball: https://registry${'.npmjs'}.org/zod/-/zod-4.tgz`,
  ])('finds %s', (text) => expect(trace(text)).toBeDefined());

  test.each(['https://example.nl/home/page/', 'src/root/index.ts', './root/x', 'npm config get registry'])(
    'accepts %s',
    (text) => expect(trace(text)).toBeUndefined(),
  );
});

function trace(text: string): string | undefined {
  const own = ownRegistryHost();
  return (
    (MACHINE_PATH.exec(text) ?? REGISTRY_HOST.exec(text))?.[0] ??
    (own && text.includes(own) ? own : undefined)
  );
}

/** The registry this machine is set to, when npm passes it on; a bare name such as localhost says nothing. */
function ownRegistryHost(): string | undefined {
  const registry = process.env.npm_config_registry;
  const host = registry && URL.canParse(registry) ? new URL(registry).hostname : undefined;
  return host?.includes('.') && !/^127\./.test(host) ? host : undefined;
}

/** Tracked and about-to-be-tracked files, or undefined outside a git clone. */
function listFiles(): string[] | undefined {
  try {
    const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    const output = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const names = [...new Set(output.split('\0').filter((name) => name !== ''))];
    return names.filter((name) => statSync(join(root, name), { throwIfNoEntry: false })?.isFile());
  } catch {
    return undefined;
  }
}
