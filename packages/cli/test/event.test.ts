import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderOf, koppel } from './helpers.js';

const folder = folderOf({});
const at = (name: string) => join(folder, name);
const event = (command: string, ...more: string[]) =>
  koppel([
    'jobs',
    'event',
    command,
    'region.yaml',
    '--event',
    'event.yaml',
    '--now',
    '2019-03-01',
    '--taxonomy',
    'taxonomy.yaml',
    ...more,
  ]);

describe('koppel jobs event', () => {
  beforeAll(async () => {
    await event('plan', '--out', at('plan.json'));
    await event(
      'replan',
      '--plan',
      at('plan.json'),
      '--changes',
      'changes.yaml',
      '--out',
      at('changed.json'),
    );
  });

  it('plans, in both languages and all formats', async () => {
    const dutch = await event('plan');
    expect(dutch).toMatchObject({ code: 0, err: '' });
    expect(dutch.out).toContain('Vacaturecafé, 14 maart 2019: planning');
    expect(dutch.out).toContain('Seeker-3 komt niet zelf maar stuurt een klantmanager');
    expect(dutch.out).toContain('Bedrijf 2 stuurt een recruiter');
    const english = await event('plan', '--lang', 'en');
    expect(english.out).toContain('There is no better plan, and that is proved.');
    expect(english.out).toMatch(/14:\d\d–14:\d\d Bezoeker 1, Bedrijf 1, Zaal, stand 1/);
    const json = JSON.parse(readFileSync(at('plan.json'), 'utf8'));
    expect(json).toMatchObject({
      koppel: 1,
      what: 'jobs-event-plan',
      report: { status: 'optimal', audit: { sound: true } },
    });
    const html = await event('plan', '--format', 'html');
    expect(html.out).toMatch(/^<!DOCTYPE html>/);
  });

  it('changes a plan, and lists what changed', async () => {
    const { out, code } = await event(
      'replan',
      '--plan',
      at('plan.json'),
      '--changes',
      'changes.yaml',
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/Dropped: Bezoeker 1 at Bedrijf 1 at 14:\d\d; one of the two does not come/);
    const { report } = JSON.parse(readFileSync(at('changed.json'), 'utf8'));
    expect(report.kept).toBe(report.untouched);
    expect(report.plan.audit.faults).toEqual([]);
  });

  it('changes a changed plan again', async () => {
    const again = await event('replan', '--plan', at('changed.json'), '--changes', 'changes.yaml');
    // Firm 1 has left already.
    expect(again.code).toBe(1);
    expect(again.err).toContain('/noShows/0');
  });

  it('prints a sheet for everybody, and calendars', async () => {
    const { code, err } = await event(
      'sheets',
      '--plan',
      at('changed.json'),
      '--out',
      at('sheets.html'),
      '--ics',
      at('ics'),
    );
    expect(code).toBe(0);
    expect(err).toContain('5 agendabestanden geschreven');
    const html = readFileSync(at('sheets.html'), 'utf8');
    expect(html.match(/<article>/g)).toHaveLength(5);
    expect(html).not.toMatch(/Hidden Name|hidden@example/);
    const files = readdirSync(at('ics')).sort();
    expect(files[0]).toBe('0001-seeker-seeker-1.ics');
    expect(readFileSync(join(at('ics'), files[0]!), 'utf8')).toContain('DTSTAMP:20190301T000000Z');
    const one = await event('sheets', '--plan', at('plan.json'), '--for', 'seeker-1', '--lang', 'en');
    expect(one.out).toContain('Workshop: Your CV');
    expect(one.out).not.toContain('Bezoeker 2');
    const json = await event('sheets', '--plan', at('plan.json'), '--format', 'json');
    expect(JSON.parse(json.out).report.sheets).toHaveLength(5);
  });

  it('refuses a plan that people broke, and one of another event', async () => {
    const plan = JSON.parse(readFileSync(at('plan.json'), 'utf8')).report;
    const [one, other] = plan.meetings.filter(({ seeker }: { seeker: string }) => seeker === 'seeker-2');
    const twice = { ...plan, meetings: [one, { ...other, from: one.from, until: one.until }] };
    writeFileSync(at('broken.json'), JSON.stringify(twice));
    const broken = await event('sheets', '--plan', at('broken.json'));
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('a plan that breaks "one place at a time"');
    writeFileSync(at('other.json'), '{"plan": 1}');
    const wrong = await event('sheets', '--plan', at('other.json'));
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/other\.json/);
    expect((await event('sheets', '--plan', at('plan.json'), '--for', 'nobody')).code).toBe(2);
  });
});
