import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkImports } from '../imports.ts';

describe('this repository', () => {
  const report = checkImports(join(import.meta.dirname, '../..'));

  test('has modules to check', () => expect(report.modules.core).toBeGreaterThan(0));
  test('keeps the import rules', () => expect(report.violations).toEqual([]));
});

describe('the check itself', () => {
  test('accepts what the rules allow', () => {
    const violations = violationsIn({
      'core/src/errors.ts': '',
      'core/src/policy/types.ts': "import '../errors.js';",
      'core/src/measure/within.ts': "import type { A } from '../policy/types.js'; import './share.ts';",
      'core/src/measure/share.ts': '',
      'core/src/parse/policy.ts': "import * as z from 'zod'; import '../measure/within.js';",
      'core/src/explain/explain.ts': "import '../measure/within.js';",
      'core/src/solve/plan.ts': '',
      'core/src/solve/groups/audit.ts': "import '../plan.js';",
      'core/src/index.ts': "export * from './explain/explain.js'; export * from './parse/policy.js';",
      'core/src/testing/index.ts': "import '../solve/plan.js'; import '../index.js';",
      'support/src/schema.ts': "import { z } from 'zod/v4'; import '@koppel/core/testing';",
      'support/src/schema/offer.ts': "import 'zod';",
      'cli/src/main.ts': "import 'node:fs'; import '@koppel/core'; import '@koppel/support';",
    });
    expect(violations).toEqual([]);
  });

  const target = "export const a = '';";
  test.each<[what: string, files: Record<string, string>, complaint: string]>([
    [
      'a folder that imports from its right',
      { 'core/src/measure/a.ts': "import '../score/b.js';", 'core/src/score/b.ts': target },
      'core/src/measure/a.ts: imports score/b.ts; measure may import policy, errors',
    ],
    [
      'the same through `import type`',
      { 'core/src/measure/a.ts': "import type { a } from '../score/b.js';", 'core/src/score/b.ts': target },
      'core/src/measure/a.ts: imports score/b.ts',
    ],
    [
      'the same through `export from`',
      { 'core/src/measure/a.ts': "export * from '../score/b.js';", 'core/src/score/b.ts': target },
      'core/src/measure/a.ts: imports score/b.ts',
    ],
    [
      'the same through `import()`',
      { 'core/src/measure/a.ts': "const b = import('../score/b.js');", 'core/src/score/b.ts': target },
      'core/src/measure/a.ts: imports score/b.ts',
    ],
    [
      'an explanation that asks the scorer',
      { 'core/src/explain/a.ts': "import '../score/b.js';", 'core/src/score/b.ts': target },
      'core/src/explain/a.ts: imports score/b.ts; explain may import policy, measure, errors',
    ],
    [
      'errors that import anything',
      { 'core/src/errors/a.ts': "import '../policy/b.js';", 'core/src/policy/b.ts': target },
      'core/src/errors/a.ts: imports policy/b.ts; errors may import nothing',
    ],
    [
      'a part that leans on the test suites',
      { 'core/src/index.ts': "import './testing/index.js';", 'core/src/testing/index.ts': target },
      'core/src/index.ts: imports testing/index.ts',
    ],
    [
      'a port that knows its adapter',
      { 'core/src/store/port.ts': "import './memory.js';", 'core/src/store/memory.ts': target },
      'core/src/store/port.ts: imports store/memory.ts; the port knows no adapter',
    ],
    [
      'an audit that asks the solver',
      { 'core/src/solve/audit-groups.ts': "import './groups.js';", 'core/src/solve/groups.ts': target },
      'core/src/solve/audit-groups.ts: imports solve/groups.ts; an audit shares nothing',
    ],
    [
      'a folder without rules',
      { 'core/src/misc/a.ts': target },
      'core/src/misc/a.ts: "misc" has no import rules',
    ],
    [
      'a cycle',
      { 'support/src/a.ts': "import './b.js';", 'support/src/b.ts': "import type { a } from './a.js';" },
      'support/src/a.ts: import cycle a.ts -> b.ts -> a.ts',
    ],
    [
      'zod outside parse',
      { 'core/src/policy/a.ts': "import 'zod/mini';" },
      'core/src/policy/a.ts: imports zod/mini',
    ],
    [
      'zod outside schema',
      { 'support/src/a.ts': "import 'zod';" },
      'support/src/a.ts: imports zod; only schema.ts',
    ],
    [
      'node: in core',
      { 'core/src/policy/a.ts': "import 'node:fs';" },
      'core/src/policy/a.ts: imports node:fs',
    ],
    [
      'Node without the prefix',
      { 'support/src/a.ts': "import 'fs/promises';" },
      'support/src/a.ts: imports fs/promises',
    ],
    [
      'core that knows support',
      { 'core/src/policy/a.ts': "import '@koppel/support/areas/nl';" },
      'core/src/policy/a.ts: imports @koppel/support/areas/nl; allowed @koppel packages: none',
    ],
    [
      'support that knows the command',
      { 'support/src/a.ts': "import '@koppel/cli';" },
      'support/src/a.ts: imports @koppel/cli; allowed @koppel packages: @koppel/core',
    ],
    [
      'a path into another package',
      { 'support/src/a.ts': "import '../../core/src/b.js';", 'core/src/b.ts': target },
      'support/src/a.ts: imports ../../core/src/b.js, outside its own src',
    ],
    [
      'an undeclared dependency',
      { 'core/src/policy/a.ts': "import 'lodash';" },
      'imports lodash, which is not in',
    ],
    ['a missing file', { 'support/src/a.ts': "import './b.js';" }, 'imports ./b.js, which does not exist'],
    ['a package without rules', { 'extra/src/a.ts': target }, 'packages/extra: no import rules yet'],
  ])('refuses %s', (_what, files, complaint) => {
    expect(violationsIn(files)).toContainEqual(expect.stringContaining(complaint));
  });
});

function violationsIn(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'koppel-imports-'));
  try {
    const manifest = JSON.stringify({ dependencies: { zod: '', '@koppel/core': '', '@koppel/support': '' } });
    for (const name of ['core', 'support', 'cli'])
      write(join(root, 'packages', name, 'package.json'), manifest);
    for (const [path, text] of Object.entries(files)) write(join(root, 'packages', path), text);
    return checkImports(root).violations;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
