import { describe, expect, it, test } from 'vitest';
import { koppel } from './helpers.js';

const jobs = (line: string, ...more: string[]) => koppel(['jobs', ...line.split(' '), ...more]);
const NOW = ['--now', '2019-03-01', '--taxonomy', 'taxonomy.yaml'];

describe('koppel jobs', () => {
  it('ranks vacancies with the reasons, in both languages and all formats', async () => {
    const dutch = await jobs('rank region.yaml --seeker seeker-1', ...NOW);
    expect(dutch).toMatchObject({ code: 0, err: '' });
    expect(dutch.out).toContain('welder-arnhem (past)');
    expect(dutch.out).toContain('heeft lassen, want MIG-lassen valt daaronder');
    expect(dutch.out).toContain('0 km uit elkaar; de grens is 20 km');
    const english = await jobs('rank region.yaml --seeker seeker-1 --lang en', ...NOW);
    expect(english.out).toContain('has welding, as MIG welding is a kind of it');
    const json = await jobs('rank region.yaml --seeker seeker-1 --format json', ...NOW);
    expect(JSON.parse(json.out)).toMatchObject({
      koppel: 1,
      what: 'jobs-rank',
      now: '2019-03-01',
      report: { seeker: 'seeker-1' },
    });
    const html = await jobs('rank region.yaml --seeker seeker-1 --format html', ...NOW);
    expect(html.out).toMatch(/^<!DOCTYPE html>[\s\S]*<th scope="row">welder-arnhem \(past\)<\/th>/);
  });

  it('shows a firm nobody who did not agree', async () => {
    for (const format of ['text', 'json', 'html']) {
      const { out, code } = await jobs(
        `rank region.yaml --vacancy welder-arnhem --firm firm-1 --consents consents.yaml --format ${format}`,
        ...NOW,
      );
      expect(code).toBe(0);
      expect(out).not.toMatch(/seeker-\d|Hidden Name|hidden@example/i);
    }
    const agreed = await jobs(
      'rank region.yaml --vacancy developer --firm firm-3 --consents consents.yaml',
      ...NOW,
    );
    expect(agreed.out).toMatch(/seeker-2/i);
    expect(agreed.out).not.toMatch(/seeker-1|seeker-3/i);
  });

  it('gives schemas for an editor, and refuses an unknown one', async () => {
    for (const what of ['seekers', 'vacancies', 'consents', 'mapping', 'taxonomy', 'training', 'lecturers']) {
      const { out, code } = await jobs(`schema ${what}`);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toHaveProperty('$schema');
    }
    expect((await jobs('schema vacancies')).out).toContain('Without which the law forbids the work');
    expect((await jobs('schema houses')).code).not.toBe(0);
  });

  it('says why not, and what opens most', async () => {
    expect((await jobs('gap region.yaml --seeker seeker-1 --vacancy driver-arnhem', ...NOW)).out).toContain(
      'rijbewijs B',
    );
    const { out } = await jobs('gap region.yaml --seeker seeker-1 --lang en', ...NOW);
    expect(out).toContain('- With driving licence B: 1 more.');
  });

  it('finds a way over an occupation in between, and says when there is none', async () => {
    const { out } = await jobs('paths taxonomy.yaml --from miller --to welder --most-new 60 --lang en');
    expect(out).toMatch(/1\. fitter[\s\S]*2\. welder[\s\S]*MIG welding, TIG welding/);
    const none = await jobs(
      'paths taxonomy.yaml --from developer --to welder --most-new 1 --lang en --format json',
    );
    expect(JSON.parse(none.out).report).toMatchObject({
      status: 'impossible',
      direct: { gain: ['drawings', 'mig', 'tig'] },
    });
  });

  it('divides the places, with the audit', async () => {
    for (const how of ['stable', 'total', 'most']) {
      const { out } = await jobs(`assign region.yaml --open --how ${how} --format json`, ...NOW);
      const { report } = JSON.parse(out);
      expect(report.audit).toEqual({ sound: true, faults: [], blocking: [] });
      expect(report.placements.length).toBeGreaterThan(0);
    }
    expect((await jobs('assign region.yaml --how groups', ...NOW)).out).toContain('0 van 0 geplaatst');
  });

  test.each([
    ['rank region.yaml', 2, /--seeker <id> or --vacancy/],
    ['rank region.yaml --seeker seeker-1 --firm firm-1', 2, /--firm goes with --vacancy/],
    ['rank region.yaml --seeker nobody', 1, /region\.yaml: \/seeker: found "nobody"/],
    ['rank region.yaml --vacancy developer --firm firm-1', 1, /whose vacancy it is/],
    ['rank taxonomy.yaml --seeker seeker-1', 1, /seekers: \[/],
    ['rank region.yaml --seeker seeker-1 --taxonomy nowhere', 1, /nowhere: found no such file/],
    ['rank region.yaml --seeker seeker-1 --taxonomy .', 1, /occupations_en\.csv/],
    ['paths taxonomy.yaml --to nothing', 1, /an occupation of the taxonomy/],
    ['paths region.yaml --to welder', 1, /region\.yaml/],
    ['gap region.yaml', 2, /--seeker/],
  ])('%s is refused', async (line, code, message) => {
    const outcome = await jobs(line, '--now', '2019-03-01').then((one) =>
      one.code === 2 && /unknown option/.test(one.err) ? jobs(line) : one,
    );
    expect(outcome.code).toBe(code);
    expect(outcome.err).toMatch(message);
  });
});
