import type { Matched } from '@koppel/support';
import { describe, expect, test } from 'vitest';
import type { ExplainPage, MatchPage, QuestionsPage } from '../src/index.js';
import { inOrder } from '../src/render/short.js';
import { koppel, SMALL } from './helpers.js';

const page = async <P>(...args: string[]): Promise<P> => JSON.parse((await koppel(args)).out) as P;
const NL = ['--now', '2019-03-01', '--format', 'json'];
const bakery = JSON.stringify({
  firm: { area: 'Vught', headcount: 22, sbi: ['10.71'] },
  question: { text: 'De bank twijfelt aan ons plan', themes: { finance: 3 }, needs: [{ need: 'bank-loan' }] },
});

describe('match begins with', () => {
  test('what was asked, apart from what may be behind it, what to do first, and a short list', async () => {
    const { out } = await koppel(['support', 'match', 'firm.yaml', ...SMALL, '--lang', 'en']);
    const parts = [
      'In short',
      'Question:',
      'Perhaps behind it:',
      'First now:',
      'A short list',
      'Open to you',
    ];
    const places = parts.map((part) => out.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
  });

  test.each(['nl', 'en'])('a first step for everybody, also when nothing is known, %s', async (lang) => {
    for (const stdin of ['{"firm":{}}', '{"firm":{"situation":"in-trouble"}}', bakery]) {
      const { out } = await koppel(['support', 'match', '-', ...NL, '--lang', lang], { stdin });
      const [one] = (JSON.parse(out) as MatchPage).reports;
      expect(one?.next.routes[0]?.steps.length, stdin).toBeGreaterThan(0);
      const text = (await koppel(['support', 'match', '-', '--now', '2019-03-01', '--lang', lang], { stdin }))
        .out;
      expect(text.replace(/\s+/g, ' ')).toContain(one?.next.routes[0]?.steps[0]?.title.replace(/\s+/g, ' '));
    }
  });

  test('the same in HTML, with links to what is listed', async () => {
    const { out } = await koppel([
      ...['support', 'match', 'firm.yaml', ...SMALL],
      ...['--lang', 'en', '--format', 'html', '--limit', '1'],
    ]);
    expect(out).toContain('<h2 id="c1-short">In short</h2>');
    expect(out).toContain('<a href="#c1-growth_desk"><strong>Growth desk</strong></a>');
  });
});

describe('steps of one way', () => {
  const one = (id: string, ...after: string[]) => ({ id, next: { after } }) as unknown as Matched;
  const ids = (list: readonly Matched[]) => inOrder(list).map(({ id }) => id);

  test('stand together in their order, at the place of the best of them', () => {
    const list = [one('a'), one('step-3', 'step-2'), one('b'), one('step-1'), one('step-2', 'step-1')];
    expect(ids(list)).toEqual(['a', 'step-1', 'step-2', 'step-3', 'b']);
  });

  test('keep their place where what comes first is on another list', () => {
    expect(ids([one('step-2', 'step-1'), one('a')])).toEqual(['step-2', 'a']);
  });
});

describe('explain says', () => {
  const explain = (id: string) => page<ExplainPage>('support', 'explain', 'firm.yaml', id, ...SMALL, ...NL);

  test('what would change the verdict, unless it is open already', async () => {
    expect((await explain('growth/desk')).change).toBeUndefined();
    expect((await explain('growth/loan')).change).toMatchObject({ outcome: 'changes' });
    expect((await explain('campus/starters')).change?.sentence).toMatch(/\S/);
  });

  test('the way there in order, and why it is closed where it is', async () => {
    const { route } = await explain('growth/circle');
    expect(route.steps.map(({ action }) => action)).toContain('nominate');
    expect(await explain('campus/starters')).toMatchObject({ route: { status: 'blocked', steps: [] } });
    const { out } = await koppel([
      'support',
      'explain',
      'firm.yaml',
      'campus/starters',
      ...SMALL,
      '--lang',
      'nl',
    ]);
    expect(out).toMatch(/De weg ernaartoe\n-+\nDeze weg is dicht/);
  });
});

describe('questions offers needs to choose from', () => {
  const asked = async (question: object): Promise<QuestionsPage> => {
    const stdin = JSON.stringify({ firm: { headcount: 4 }, question });
    return JSON.parse((await koppel(['support', 'questions', '-', ...NL], { stdin })).out) as QuestionsPage;
  };

  test('to somebody without a theme, a need, or words that lead to a theme', async () => {
    expect((await asked({})).choices?.choices).toHaveLength(3);
    expect((await asked({ text: 'Wij weten het ook niet' })).choices?.choices).toHaveLength(3);
  });

  test('and to nobody else', async () => {
    expect((await asked({ text: 'Wij zoeken personeel' })).choices).toBeUndefined();
    expect((await asked({ themes: { finance: 1 } })).choices).toBeUndefined();
    expect((await asked({ needs: [{ need: 'data' }] })).choices).toBeUndefined();
  });

  test.each(['text', 'html'])('in %s', async (format) => {
    const stdin = '{"firm":{"headcount":4}}';
    const { out } = await koppel(['support', 'questions', '-', ...NL, '--format', format, '--lang', 'en'], {
      stdin,
    });
    expect(out).toContain('To choose from');
    expect(out).toContain('Growth finance');
  });
});
