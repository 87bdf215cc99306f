import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../src/input/file.js';
import { fixtures, folderOf, koppel, SMALL } from './helpers.js';

const catalogue = join(fixtures, 'catalogue.yaml');
const NOW = ['--now', '2019-03-01'] as const;

type Row = readonly [what: string, file: string, content: string | Uint8Array, err: string];

const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f'].map(
      (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcde'[index]}`).join(', ')}]`,
    ),
  )
  .join('\n');

/** Everything that is refused is told in one line that says where, what was found and what to do. */
const rows: readonly Row[] = [];

describe('a firm that is refused', () => {
  test.each(rows)('%s', async (_, file, content, expected) => {
    const cwd = folderOf({ [file]: content });
    const { code, out, err } = await koppel(['support', 'match', file, '--catalogue', catalogue, ...NOW], {
      cwd,
    });
    expect(err).toBe(expected);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  });
});
