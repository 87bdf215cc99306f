import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tell } from '../tell.js';

test.each(['nl', 'en'] as const)('the story in %s is what it was, word for word', async (language) => {
  const golden = join(import.meta.dirname, `../golden/story.${language}.txt`);
  const told = await tell(language);
  if (process.env['KOPPEL_UPDATE'] === '1') writeFileSync(golden, told);
  expect(told).toBe(readFileSync(golden, 'utf8'));
});
