import { describe, expect, test } from 'vitest';
import { folderOf, koppel } from './helpers.js';
import { faultsOfHtml, fetches } from './well-formed.js';

const folder = folderOf({
  'members.csv': `id,name,region,struggles,sector,market,products,brings,consent
firm-1,<b>Firm 1</b>,breda,staff:3,metal,west,machines,line,yes
firm-2,Firm 2,breda,energy:2,ict,west,vision,cameras,yes
`,
  'network.yaml': `
areas: [{ id: west, label: { nl: West, en: West } }, { id: breda, parents: [west] }]
words: { staff: { nl: personeel, en: staff } }
managers:
  - { id: l, name: Local 1, side: local, areas: [breda], visits: 1 }
  - { id: r, name: Regional 1, side: regional, areas: [west], themes: [staff] }
ambassadors: [{ id: a, name: Ambassador A, themes: [staff], atLeast: 1 }]
stages: [{ id: breakfast, label: { nl: Ontbijt, en: Breakfast }, themes: [staff], questions: 30 }]
referral: { team: The team }
panel:
  - { id: s, name: Specialist 1, areas: [west], specialisms: [finance], agreement: { from: 2026-01-01, rateCents: 8000 } }
cases: [{ member: firm-1, specialism: finance, coach: Coach 1 }]
parties: [{ member: firm-1, roles: [owner] }, { member: firm-2, roles: [provider] }]
demands: [{ id: line, label: { nl: De lijn, en: The line }, roles: [{ id: owner }, { id: provider }], needs: [cameras] }]
`,
  'dangling.yaml': 'cases: [{ member: firm-9, specialism: finance }]\n',
  'faulty.yaml': 'managers: [{ id: l, side: inside, areas: [breda] }]\n',
  'plan.json': JSON.stringify({ groups: [{ id: '1', members: [{ id: 'firm-1' }, { id: 'firm-2' }] }] }),
});
const peers = (...args: readonly string[]) => koppel(['peers', ...args], { cwd: folder });
const withNetwork = ['members.csv', '--network', 'network.yaml'];
const commands = [
  ['visits', withNetwork, ['personeel', 'Local 1', 'Regional 1', 'Nog geen bezoek']],
  ['ambassadors', ['network.yaml'], ['Ontbijt: Ambassador A', 'Verwijskaart', 'Al het andere: The team.']],
  ['panel', [...withNetwork, '--now', '2026-03-01'], ['Specialist 1', '€ 80 per uur', 'via Coach 1']],
  ['consortia', withNetwork, ['De lijn', 'Firm 2 brengt cameras in.', 'dat is bewezen']],
  ['alumni', ['members.csv', '--plan', 'plan.json'], ['2 deelnemers in het netwerk', 'Bijeenkomst 1:']],
] as const;

describe.each(commands)('peers %s', (name, args, words) => {
  test('tells it in Dutch and in English', async () => {
    const { code, out, err } = await peers(name, ...args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of words) expect(out.replaceAll(/\s+/g, ' ')).toContain(word);
    const english = await peers(name, ...args, '--lang', 'en');
    expect(english.out).not.toBe(out);
    expect(out + english.out).not.toMatch(/undefined|NaN|\[object/);
  });

  test('as a page that escapes what it is given, and as JSON', async () => {
    const { out } = await peers(name, ...args, '--format', 'html');
    expect(faultsOfHtml(out)).toEqual([]);
    expect(fetches(out)).toEqual([]);
    expect(out).not.toContain('<b>');
    const json = JSON.parse((await peers(name, ...args, '--format', 'json')).out) as { what: string };
    expect(json.what).toBe(name);
    expect((await peers(name, ...args, '--format', 'csv')).code).toBe(2);
  });
});

test('what is wrong is said about the file that it is in', async () => {
  expect(
    await peers('panel', 'members.csv', '--network', 'dangling.yaml', '--now', '2026-03-01'),
  ).toMatchObject({
    code: 1,
    err: 'dangling.yaml: /cases/0/member: found "firm-9", expected the id of a member.\n',
  });
  const faulty = await peers('ambassadors', 'faulty.yaml');
  expect(faulty.code).toBe(1);
  expect(faulty.err).toContain('faulty.yaml: /managers/0/side');
  expect((await peers('visits', 'members.csv')).code).toBe(2);
});
