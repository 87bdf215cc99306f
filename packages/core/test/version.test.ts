import { readFileSync } from 'node:fs';
import { version } from '@koppel/core';
import { expect, test } from 'vitest';

test('the version that records keep is that of the package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as object;
  expect(manifest).toMatchObject({ version });
});
