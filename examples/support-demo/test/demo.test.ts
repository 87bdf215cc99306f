import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseReport } from '@koppel/cli';
import { type Language, languages } from '@koppel/core';
import type { MatchReport } from '@koppel/support';
import { nl2019 } from '@koppel/support/catalogues/nl-2019';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoFile, demo, LATER, NOWADAYS, THEN } from '../cases.js';
import { closer, lookCloser, tellCloser } from '../closer.js';
import { closerGolden } from '../golden/closer.js';
import { goldens } from '../golden/index.js';
import { here, koppel, matchArgs, perDay, reportsOf } from '../koppel.js';
import { nextSteps } from '../next-steps.js';
import { textOf } from '../question.js';
import { tell } from '../tell.js';
import { shuffledKeys, shuffledYaml } from './shuffle.js';

type Reports = ReadonlyMap<DemoFile, MatchReport>;

const files = demo.map(({ file }) => file);
const reports = {} as Record<Language, Reports>;
let nowadays: Reports;

beforeAll(async () => {
  for (const language of languages) reports[language] = await reportsOf(language);
  nowadays = await reportsOf('nl', NOWADAYS);
  // Sixty reports with their questions take seconds, and longer on a machine that is busy.
}, 60_000);

function reportOf(file: DemoFile, language: Language = 'nl'): MatchReport {
  return reports[language].get(file) as MatchReport;
}

/** 'programme/*' is every offer of the programme. */
function offersOf(pattern: string): string[] {
  return nl2019.offers
    .filter(({ id, programme }) => id === pattern || `${programme}/*` === pattern)
    .map(({ id }) => id);
}

/** The criteria that refuse an offer, in order of the alphabet; undefined when it is not among the refused. */
function refusalOf(report: MatchReport, id: string): string | undefined {
  const criteria = report.refused.find((one) => one.id === id)?.explanation.criteria;
  return criteria
    ?.filter(({ level, outcome }) => level === 'must' && outcome === 'unmet')
    .map(({ id: criterion }) => criterion)
    .sort()
    .join(', ');
}

/** What has not begun on 1 March 2019, and the first version that gave way to the second. */
const notThen = ['financieringspoort/voucher-1.0', 'spark/*', 'loket/worker-pool'].flatMap(offersOf);

/** What has an end in the published texts, or a budget for so many years. */
const ended = [
  'familiebedrijven/goed-bestuur',
  'familiebedrijven/learning-circle',
  'familiebedrijven/jonge-opvolgers',
  'groeiversneller/*',
  'financieringspoort/*',
  'topcentrum-e-commerce/*',
  'techpack/*',
  'sociale-innovatie/*',
  'region-of-smart-factories/*',
  'smitzh/*',
].flatMap(offersOf);

describe.each(languages)('golden lists, %s', (language) => {
  test.each(files)('%s', (file) => {
    const report = reportOf(file, language);
    const golden = goldens[file];
    for (const group of ['eligible', 'toBeJudged', 'toBeAsked'] as const) {
      const found = report[group].map(({ id, explanation }) => ({ id, points: explanation.points }));
      expect(found, group).toEqual(golden[group].map(({ id, points }) => ({ id, points })));
    }
    const refused = Object.entries(golden.refused).flatMap(([criteria, patterns]) =>
      patterns.flatMap(offersOf).map((id) => [id, criteria] as const),
    );
    expect(Object.fromEntries(report.refused.map(({ id }) => [id, refusalOf(report, id)]))).toEqual(
      Object.fromEntries(refused),
    );
    expect(report.expired.map(({ id }) => id).sort()).toEqual(
      (report.now === THEN ? notThen : ended).toSorted(),
    );
    expect(report.unused).toEqual([]);
  });

  test('every sentence is there, and in this language', () => {
    const foreign =
      language === 'nl'
        ? /\b(the|not|yet|known|asked|judged|eligible|your)\b/i
        : /\b(niet|nog|het|een|bekend|gevraagd|wordt|uw|voor u)\b/i;
    for (const file of files) {
      const report = reportOf(file, language);
      const all = [
        report.eligible,
        report.toBeJudged,
        report.toBeAsked,
        report.refused,
        report.expired,
      ].flat();
      expect(all).toHaveLength(nl2019.offers.length);
      const sentences = all.flatMap(({ explanation, next }) => [
        explanation.summary,
        next.sentence,
        ...explanation.criteria.map(({ sentence }) => sentence),
      ]);
      for (const sentence of [...sentences, ...report.questions.map(({ question }) => question)]) {
        expect(sentence).toMatch(/\S/);
        expect(sentence).not.toMatch(foreign);
      }
    }
  });
});

test('every place has a reason, in Dutch and in English', () => {
  for (const golden of Object.values(goldens)) {
    for (const { why } of [...golden.eligible, ...golden.toBeJudged, ...golden.toBeAsked]) {
      expect(why.nl).toMatch(/^\p{Lu}.*\.$/u);
      expect(why.en).toMatch(/^\p{Lu}.*\.$/u);
      expect(why.nl).not.toBe(why.en);
    }
  }
});

/** Programme, the firm to which `open` is open, the firm to which `shut` is not, and what refuses it. */
const coverage: readonly (readonly [
  programme: string,
  eligible: DemoFile,
  open: string,
  refused: DemoFile,
  shut: string,
  criteria: string,
])[] = [
  ['groei-mkb-programma', 'software-breda', 'programme', 'zelfstandige-zaandam', 'programme', 'area, fte'],
  ['familiebedrijven', 'metaal-deventer', 'jonge-opvolgers', 'e-commerce-zwolle', 'goed-bestuur', 'requires'],
  ['kennistraject', 'logistiek-venlo', 'masterclasses', 'metaal-deventer', 'masterclasses', 'area'],
  ['mkbdoorgaan', 'catering-lelystad', 'talk', 'metaal-deventer', 'talk', 'situation'],
  ['groeiversneller', 'batterijen-arnhem', 'programme', 'transport-harderwijk', 'voucher', 'requires'],
  ['businessversneller', 'installateur-almere', 'programme', 'transport-harderwijk', 'programme', 'judged'],
  [
    'groei-ondernemers-challenge',
    'software-breda',
    'programme',
    'metaal-deventer',
    'programme',
    'area, firmAge',
  ],
  [
    'move2social',
    'sociaal-enschede',
    'programme',
    'machinefabriek-groningen',
    'programme',
    'firmAge, requires',
  ],
  ['financieringspoort', 'logistiek-venlo', 'voucher-2.0', 'metaal-deventer', 'voucher-2.0', 'area'],
  ['financieringstafels', 'voeding-rosmalen', 'agrifood', 'machinebouw-eindhoven', 'agrifood', 'area'],
  ['topcentrum-e-commerce', 'e-commerce-zwolle', 'partnership', 'metaal-deventer', 'modules', 'sector'],
  ['mkb-werkt', 'machinebouw-eindhoven', 'vacancy-cafe', 'verpakkingen-oss', 'vacancy-cafe', 'area'],
  ['strategische-personeelsplanning', 'verpakkingen-oss', 'pilot', 'voeding-rosmalen', 'pilot', 'requires'],
  ['veluwe-portaal', 'transport-harderwijk', 'match-tables', 'batterijen-arnhem', 'membership', 'area'],
  ['techpack', 'installateur-almere', 'internship', 'catering-lelystad', 'internship', 'sector'],
  ['t-lokaal', 'zelfstandige-zaandam', 'internship-bureau', 'software-breda', 'internship-bureau', 'area'],
  ['sociale-innovatie', 'e-commerce-zwolle', 'circle', 'sociaal-enschede', 'circle', 'headcount'],
  ['region-of-smart-factories', 'machinefabriek-groningen', 'pilot', 'meubels-rotterdam', 'tour', 'area'],
  ['smitzh', 'meubels-rotterdam', 'desk', 'machinefabriek-groningen', 'desk', 'area'],
  ['smart-base', 'water-emmen', 'experiment', 'e-commerce-zwolle', 'experiment', 'requiresOneOf'],
  ['spark', 'bouw-breda', 'innovation-partner', 'bouw-breda', 'startup', 'judged'],
  ['datacoaching', 'bouw-breda', 'coaching', 'metaal-deventer', 'coaching', 'area'],
];

/** Functions that any region can have: nobody states a rule, so nobody can be refused. */
const WITHOUT_RULES = 'loket';

describe('every programme', () => {
  test('is in the table, except for the functions without rules', () => {
    const programmes = new Set(nl2019.offers.map(({ programme }) => programme));
    expect([...coverage.map(([programme]) => programme), WITHOUT_RULES].sort()).toEqual(
      [...programmes].sort(),
    );
  });

  test.each(coverage)(
    '%s: open to %s (%s), shut to %s (%s) because of %s',
    (programme, firm, open, other, shut, criteria) => {
      expect(reportOf(firm).eligible.map(({ id }) => id)).toContain(`${programme}/${open}`);
      expect(refusalOf(reportOf(other), `${programme}/${shut}`)).toBe(criteria);
    },
  );

  test('the functions without rules are open to all and refused to none', () => {
    expect(nl2019.offers.filter((one) => one.programme === WITHOUT_RULES && one.eligibility)).toEqual([]);
    for (const report of [...reports.nl.values(), ...nowadays.values()]) {
      const refused = report.refused.filter(({ programme }) => programme === WITHOUT_RULES);
      expect(refused.map(({ id }) => id)).toEqual([]);
      expect(report.eligible.map(({ id }) => id)).toContain('loket/desk');
    }
  });
});

/** What a person judges: the firm on which somebody recorded a yes, and a firm that still waits. */
const judgements: readonly (readonly [
  offer: string,
  judged: DemoFile,
  waiting: DemoFile,
  waitsFor: string,
])[] = [
  ['groei-mkb-programma/programme', 'software-breda', 'bouw-breda', 'the same'],
  ['mkbdoorgaan/talk', 'catering-lelystad', 'software-breda', 'the same'],
  ['groeiversneller/programme', 'batterijen-arnhem', 'transport-harderwijk', 'the same'],
  ['businessversneller/programme', 'installateur-almere', 'metaal-deventer', 'the same'],
  ['groei-ondernemers-challenge/programme', 'software-breda', 'bouw-breda', 'the same'],
  ['move2social/programme', 'sociaal-enschede', 'meubels-rotterdam', 'the same'],
  // Three tables with the same two conditions; each region has one, and each its own members to judge.
  [
    'financieringstafels/agrifood',
    'voeding-rosmalen',
    'machinebouw-eindhoven',
    'financieringstafels/eindhoven',
  ],
  ['region-of-smart-factories/pilot', 'machinefabriek-groningen', 'water-emmen', 'the same'],
  ['smart-base/experiment', 'water-emmen', 'batterijen-arnhem', 'the same'],
];

test.each(judgements)(
  '%s is open to %s, judged; %s waits for a person: %s',
  (offer, judged, waiting, waitsFor) => {
    expect(reportOf(judged).eligible.map(({ id }) => id)).toContain(offer);
    const id = waitsFor === 'the same' ? offer : waitsFor;
    const found = reportOf(waiting).toBeJudged.find((one) => one.id === id);
    expect(found?.explanation.judge.length).toBeGreaterThan(0);
  },
);

test('questions: what decides most offers first, never one that decides none, and each offer says what it waits for', () => {
  for (const { questions, toBeAsked } of reports.nl.values()) {
    const worth = questions.map(({ decides, expected: { offers, outOf } }) =>
      decides === 'verdicts' ? offers / outOf : 0,
    );
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    for (const { decides, expected, offers } of questions) {
      expect(decides === 'verdicts' ? expected.offers : offers.length).toBeGreaterThan(0);
    }
    for (const { id, explanation, asks } of toBeAsked) {
      expect(asks.length > 0, id).toBe(explanation.ask.length > 0);
    }
  }
});

test('an offer that comes after others says so, and people who judge are named', () => {
  const first = { nl: 'Eerst', en: 'First' };
  for (const language of languages) {
    const titles = new Map(nl2019.offers.map(({ id, title }) => [id, title[language]]));
    const after = new Map(nl2019.offers.map((offer) => [offer.id, offer.after ?? []]));
    for (const { eligible, toBeJudged, toBeAsked } of reports[language].values()) {
      for (const { id, next, explanation } of [eligible, toBeJudged, toBeAsked].flat()) {
        const before = after.get(id)?.map((one) => titles.get(one)) ?? [];
        const opening = `${first[language]}: ${before.join(', ')}. `;
        expect(next.sentence.startsWith(opening), next.sentence).toBe(before.length > 0);
        for (const { by } of explanation.judge) expect(by).not.toContain('judge:');
      }
    }
  }
});

describe('Vught, and yes to a region without a list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-vught-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = 'bakkerij-vught';
  const text = readFileSync(join(here, 'cases', `${file}.yaml`), 'utf8');
  const table = 'financieringstafels/agrifood';
  const region = ', "regio \'s-Hertogenbosch"';

  const without = async (): Promise<MatchReport> => {
    mkdirSync(join(folder, 'cases'), { recursive: true });
    expect(text).toContain(region);
    writeFileSync(join(folder, 'cases', `${file}.yaml`), text.replace(region, ''));
    const out = await koppel([...matchArgs([file], THEN, 'nl'), '--format', 'json'], folder);
    return (JSON.parse(out) as { reports: readonly CaseReport[] }).reports[0]?.report as MatchReport;
  };

  test('the answer decides the table there, and nothing else', async () => {
    const ids = (list: MatchReport['refused']) => list.map(({ id }) => id).filter((id) => id !== table);
    const unanswered = await without();
    const answered = reportOf(file);
    expect(unanswered.toBeAsked.map(({ id }) => id)).toContain(table);
    expect(answered.toBeJudged.map(({ id }) => id)).toContain(table);
    for (const group of ['eligible', 'toBeJudged', 'toBeAsked', 'refused'] as const) {
      expect(ids(answered[group]), group).toEqual(ids(unanswered[group]));
    }
    for (const { id } of unanswered.refused) expect(refusalOf(answered, id)).toBe(refusalOf(unanswered, id));
  });

  test('is asked about the region, and once it answered no longer', async () => {
    const asked = (report: MatchReport) => report.questions.map(({ question }) => question);
    const about = "Ligt het bedrijf in de omgeving van 's-Hertogenbosch?";
    expect(asked(await without())).toContain(about);
    expect(asked(reportOf(file))).not.toContain(about);
  });
});

test('a shop of which almost nothing is known is asked first where it is', () => {
  expect(reportOf('winkel-onbekend').questions[0]?.question).toBe('Waar is het bedrijf gevestigd?');
  expect(reportOf('winkel-onbekend', 'en').questions[0]?.question).toBe('Where is the firm established?');
});

describe(`on ${NOWADAYS}`, () => {
  test('what has ended is listed as such, for every firm', () => {
    for (const report of nowadays.values()) {
      expect(report.expired.map(({ id }) => id).sort()).toEqual(ended.toSorted());
    }
  });

  test('each says since when, and the report that it is history', () => {
    for (const report of nowadays.values()) {
      expect(report.catalogue.historical).toContain('historisch');
      for (const { id, explanation } of report.expired) {
        const period = explanation.criteria.find((one) => one.id === 'validity');
        expect(period?.sentence, id).toMatch(/valt buiten de periode .*tot 1 \p{L}+ 20(18|20|21|23)/u);
      }
    }
  });

  test('what was open in 2019 and has ended is no longer open', () => {
    const then = reportOf('metaal-deventer').eligible.map(({ id }) => id);
    const now = nowadays.get('metaal-deventer')?.eligible.map(({ id }) => id) ?? [];
    expect(then.filter((id) => !now.includes(id))).toEqual(then.filter((id) => ended.includes(id)));
    expect(then).toContain('familiebedrijven/jonge-opvolgers');
  });

  test.each(languages)('the HTML report says so, %s', async (language) => {
    const html = await koppel([...matchArgs(['metaal-deventer'], NOWADAYS, language), '--format', 'html']);
    expect(html).toContain(language === 'nl' ? 'Afgelopen of nog niet begonnen' : 'Over, or not yet running');
    expect(html).toContain(nl2019.historical?.[language]);
    expect(html).toContain(language === 'nl' ? '22 november 2026' : '22 November 2026');
  });
});

describe('the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppel-demo-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    mkdirSync(join(folder, 'cases'));
    for (const file of files) {
      const text = readFileSync(join(here, 'cases', `${file}.yaml`), 'utf8');
      writeFileSync(join(folder, 'cases', `${file}.yaml`), shuffledYaml(text));
    }
    const { facts, offers, ...rest } = nl2019;
    const shuffled = { offers: offers.toReversed(), facts, ...rest };
    writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(shuffledKeys(shuffled)));
  });

  const args = (now: string, language: Language, format: string) => {
    // A page of HTML is slow to make, so a few firms have to do.
    const some = format === 'html' ? files.slice(0, 3) : files;
    return [...matchArgs(some, now, language), '--format', format];
  };

  test.each(['json', 'html', 'text'])('%s, when run again', async (format) => {
    expect(await koppel(args(THEN, 'nl', format))).toBe(await koppel(args(THEN, 'nl', format)));
  });

  test.each(languages)('with offers and keys in another order, %s', async (language) => {
    for (const format of ['json', 'html']) {
      const own = await koppel(args(LATER, language, format));
      const other = await koppel([...args(LATER, language, format), '--catalogue', 'catalogue.json'], folder);
      expect(other).toBe(own);
    }
  });
});

describe.each(languages)('a closer look, %s', (language) => {
  test('what to ask first, and what each answer opens and closes', async () => {
    const { question } = (await lookCloser(language)).asked;
    expect(question.field).toBe(closerGolden.question.field);
    expect(question.options.map(({ opens }) => opens)).toEqual(closerGolden.question.opens);
    expect(question.options.map(({ closes }) => closes)).toEqual(closerGolden.question.closes);
  });

  test('what would change a refusal', async () => {
    const { change } = await lookCloser(language);
    expect(change.group).toBe('refused');
    expect(change.change?.changes.map(({ kind }) => kind)).toEqual(closerGolden.change.kinds);
    const about = change.change?.changes.map((one) => ('about' in one ? one.about : undefined));
    expect(about).toEqual(closerGolden.change.about);
    expect(change.change?.sentence).toContain(closerGolden.change.sentence[language]);
  });

  test('the way, with its days', async () => {
    const { route } = (await lookCloser(language)).route;
    expect(route.status).toBe('open');
    expect(route.steps.map(({ offer, from }) => [offer, from])).toEqual(closerGolden.route);
  });

  test('what pays for a plan', async () => {
    const { report, breaches } = (await lookCloser(language)).stack;
    const { status, grantCents, cents } = closerGolden.stack;
    const source = (id: string) => report.sources.find((one) => one.id === `groeiversneller/${id}`);
    expect(breaches).toEqual([]);
    expect([report.status, report.totals.grantCents]).toEqual([status, grantCents]);
    expect(source('voucher')?.grantCents).toBe(cents.voucher);
    expect(source('loan')?.loanCents).toBe(cents.loan);
  });
});

test('everybody leaves with a step to take, and a short list that differs', async () => {
  for (const [day, some] of perDay()) {
    const out = await koppel([...matchArgs(some, day, 'nl'), '--format', 'json']);
    for (const { case: file, next, options } of (JSON.parse(out) as { reports: readonly CaseReport[] })
      .reports) {
      expect(next.routes[0]?.steps.length, file).toBeGreaterThan(0);
      expect(next.summary, file).toMatch(/\S/);
      expect(new Set(options.offers.map(({ id }) => id)).size).toBe(options.offers.length);
    }
  }
}, 60_000);

describe('what a newcomer sees', () => {
  test('a closer look in few lines, none too wide', async () => {
    const lines = tellCloser(await lookCloser('nl'));
    expect(lines.length).toBeLessThanOrEqual(24);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(Object.keys(closer)).toEqual(['question', 'change', 'route', 'stack']);
  });

  test('a few lines per firm, none too wide', () => {
    for (const file of files) {
      const lines = tell(reportOf(file), textOf(file));
      expect(lines.length).toBeLessThanOrEqual(9);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  test('the commands to try next work', async () => {
    for (const step of nextSteps) {
      expect(await koppel(step, join(here, '../..'))).not.toBe('');
      expect(`  node packages/cli/dist/main.js ${step.join(' ')}`.length).toBeLessThanOrEqual(100);
    }
  });
});
