/**
 * The archive of the UK's Business Support Finder (about 2013) as a catalogue of Koppel, and the `koppel` command
 * that answers for a firm in Wales. Another country needs no code of its own: a converter, and its areas as a tree.
 *
 * Contains public sector information licensed under the Open Government Licence v3.0.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MatchReport } from '@koppel/support';
import { convert } from './convert.js';
import { koppel } from './koppel.js';
import { allSchemesFile, haveAllSchemes, readSchemes, sampleFile } from './scheme.js';
import { ukAreas } from './tables.js';

const folder = mkdtempSync(join(tmpdir(), 'koppel-govuk-'));
try {
  const schemes = readSchemes(haveAllSchemes() ? allSchemesFile : sampleFile);
  console.log(
    haveAllSchemes()
      ? `All ${schemes.length} schemes of the archive.`
      : `A sample of ${schemes.length} schemes: the archive is not here (${allSchemesFile.pathname}).`,
  );
  const catalogue = write('catalogue.json', convert(schemes));
  const areas = write('areas.json', ukAreas);
  const firm = fileURLToPath(new URL('./uk-firm.yaml', import.meta.url));
  const from = ['--catalogue', catalogue, '--areas', areas, '--now', '2013-06-01'];

  console.log('\n$ koppel support check catalogue.json --areas areas.json --lang en --now 2013-06-01\n');
  console.log(koppel('support', 'check', catalogue, '--areas', areas, '--lang', 'en', '--now', '2013-06-01'));

  console.log('$ koppel support match uk-firm.yaml --catalogue catalogue.json --areas areas.json …\n');
  const match = (...more: readonly string[]) =>
    koppel('support', 'match', firm, ...from, '--lang', 'en', ...more);
  console.log(match('--limit', '3'));

  // What it prints is for people; the same answer as JSON is for programs, and for this check.
  const { reports } = JSON.parse(match('--format', 'json')) as {
    readonly reports: readonly { readonly report: MatchReport }[];
  };
  const { eligible, toBeJudged, refused } = (reports[0] as { readonly report: MatchReport }).report;
  const ids = eligible.map(({ id }) => id);
  assert.equal(ids[0], 'bsf-373', 'a grant for machinery in Wales fits best');
  assert.ok(ids.includes('bsf-902'), 'finance for machinery in all of the kingdom is open too');
  assert.ok(
    toBeJudged.some(({ id }) => id === 'bsf-49'),
    'conditions in prose are left to the organiser',
  );
  assert.ok(
    refused.some(({ id }) => id === 'bsf-1'),
    'what is for Northern Ireland is not for a firm in Wales',
  );
} finally {
  rmSync(folder, { recursive: true });
}

function write(name: string, content: object): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}
