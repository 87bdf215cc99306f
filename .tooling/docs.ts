// Writes docs/measures from the registry of measures: npm run docs. All that those pages say comes from the definition
// of a measure, but for the example, which stands in the table below and is really run.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CorpusInput,
  explain,
  type Fields,
  languages,
  type MeasureName,
  type MeasureSpec,
  measures,
  type Policy,
  rank,
  makeCorpus,
  Tree,
  type TreeData,
  type Words,
} from '@koppel/core';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'measures');

type Leaf = Extract<MeasureSpec, { readonly type: 'measure' }>;
type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** One ask and a few offers that show what a measure makes of them. */
interface Example {
  /** What the reader should notice; plain sentences. */
  readonly shows: string;
  readonly level: 'must' | 'prefer';
  readonly fields: { readonly ask: Fields; readonly offer: Fields };
  readonly use: Pick<Leaf, 'of' | 'by' | 'params'>;
  readonly ask: Readonly<Record<string, unknown>>;
  readonly offers: readonly Row[];
  readonly now?: string;
  readonly tree?: TreeData;
  readonly corpus?: CorpusInput;
  readonly words?: Words;
}

const facts = {
  'facts/growth-plan': { nl: 'een groeiplan', en: 'a growth plan' },
  'facts/family-firm': { nl: 'een familiebedrijf', en: 'a family firm' },
  'facts/export': { nl: 'export', en: 'export' },
} as const;

const sectors: TreeData = {
  id: 'sectors',
  version: '1',
  nodes: [
    { id: 'all' },
    { id: 'industry', parents: ['all'], label: { nl: 'industrie', en: 'industry' } },
    { id: 'metal', parents: ['industry'], label: { nl: 'metaal', en: 'metal' } },
    { id: 'machinery', parents: ['industry'], label: { nl: 'machinebouw', en: 'machinery' } },
    { id: 'retail', parents: ['all'], label: { nl: 'detailhandel', en: 'retail' } },
  ],
};

const examples: Readonly<Record<MeasureName, Example>> = {
  closeness: {
    shows:
      'Full share up to 10 km, none from 60 km on. Of the two sites of the last offer the nearer one counts.',
    level: 'prefer',
    fields: { ask: { home: 'place' }, offer: { site: 'place' } },
    use: { of: { ask: 'home' }, by: { offer: 'site' }, params: { zeroAtKm: 60, fullToKm: 10 } },
    ask: { home: { lat: 51.98, lon: 5.91 } },
    offers: [
      { id: 'in-nijmegen', site: { lat: 51.84, lon: 5.86 } },
      { id: 'in-maastricht', site: { lat: 50.85, lon: 5.69 } },
      {
        id: 'in-maastricht-and-arnhem',
        site: [
          { lat: 50.85, lon: 5.69 },
          { lat: 51.98, lon: 5.91 },
        ],
      },
    ],
  },
  coverage: {
    shows:
      'Finance weighs 3 of the 4 that are wanted. An offer without themes is not known to help and not known not to: 0 points for certain, 1000 possible.',
    level: 'prefer',
    fields: { ask: { themes: 'tags' }, offer: { themes: 'tags' } },
    use: { of: { ask: 'themes' }, by: { offer: 'themes' } },
    ask: { themes: { finance: 3, networking: 1 } },
    offers: [
      { id: 'both', themes: ['finance', 'networking'] },
      { id: 'loan', themes: ['finance'] },
      { id: 'breakfast', themes: ['networking'] },
      { id: 'nothing-stated' },
    ],
    words: {
      fields: { themes: { nl: "thema's", en: 'themes' } },
      values: {
        finance: { nl: 'financiering', en: 'finance' },
        networking: { nl: 'netwerk', en: 'networking' },
      },
    },
  },
  covers: {
    shows:
      'The firm has a plan and does not export; nobody asked whether it is a family firm. So one demand is met, one is not, and one is a question.',
    level: 'must',
    fields: { ask: { facts: 'tags' }, offer: { requires: 'tags' } },
    use: { of: { ask: 'facts' }, by: { offer: 'requires' } },
    ask: { facts: { yes: ['growth-plan'], no: ['export'] } },
    offers: [
      { id: 'asks-for-a-plan', requires: ['growth-plan'] },
      { id: 'asks-for-exporters', requires: ['growth-plan', 'export'] },
      { id: 'asks-for-family-firms', requires: ['growth-plan', 'family-firm'] },
    ],
    words: { values: facts },
  },
  during: {
    shows:
      'Only the year of birth is known. On 1 March 2019 somebody born in 1978 is 40 or 41, so "younger than 41" is undecided; the other two are not.',
    level: 'must',
    fields: { ask: { bornOn: 'date' }, offer: { ownerAge: 'span' } },
    use: { of: { ask: 'bornOn' }, by: { offer: 'ownerAge' } },
    ask: { bornOn: '1978' },
    offers: [
      { id: 'at-most-50', ownerAge: { lte: 50 } },
      { id: 'younger-than-40', ownerAge: { lt: 40 } },
      { id: 'younger-than-41', ownerAge: { lt: 41 } },
    ],
    now: '2019-03-01',
    words: { fields: { bornOn: { nl: 'geboren', en: 'born' } } },
  },
  judged: {
    shows:
      'What was judged is settled. What nobody judged waits for the person who judges it, who is named; it is not a question to the firm.',
    level: 'must',
    fields: { ask: { judgements: 'tags' }, offer: { conditions: 'conditions' } },
    use: { of: { offer: 'conditions' }, by: { ask: 'judgements' } },
    ask: { judgements: { yes: ['ambition'], no: ['viability'] } },
    offers: [
      { id: 'for-the-ambitious', conditions: [{ id: 'ambition', by: 'municipality' }] },
      { id: 'for-the-viable', conditions: [{ id: 'viability', by: 'bank' }] },
      {
        id: 'for-whoever-fits-the-group',
        conditions: [
          { id: 'ambition', by: 'municipality' },
          { id: 'fits-the-group', by: 'coach' },
        ],
      },
    ],
    words: {
      values: {
        viability: { nl: 'levensvatbaarheid', en: 'viability' },
        'fits-the-group': { nl: 'past in de groep', en: 'fits the group' },
        coach: { nl: 'de coach', en: 'the coach' },
      },
    },
  },
  sameBranch: {
    shows:
      'Metal and machinery meet in industry, one step below the root: 2 × 1 out of 2 + 2, so half. Retail shares only the root.',
    level: 'prefer',
    fields: { ask: { sector: 'category' }, offer: { sector: 'category' } },
    use: { of: { offer: 'sector' }, by: { ask: 'sector' }, params: { tree: 'sectors' } },
    ask: { sector: 'metal' },
    offers: [
      { id: 'a-shop', sector: 'retail' },
      { id: 'metal-or-machinery', sector: { oneOf: ['metal', 'machinery'] } },
      { id: 'metalworks', sector: 'metal' },
      { id: 'toolmaker', sector: 'machinery' },
    ],
    tree: sectors,
  },
  shares: {
    shows:
      '"Industry" is too coarse for an offer that is for metal alone: it may or may not be metal, so that has to be asked. Everything in industry is in industry.',
    level: 'must',
    fields: { ask: { sectors: 'tags' }, offer: { sectors: 'tags' } },
    use: { of: { ask: 'sectors' }, by: { offer: 'sectors' }, params: { tree: 'sectors' } },
    ask: { sectors: ['industry'] },
    offers: [
      { id: 'for-industry', sectors: ['industry', 'retail'] },
      { id: 'for-metal', sectors: ['metal'] },
      { id: 'for-shops', sectors: ['retail'] },
    ],
    tree: sectors,
  },
  similar: {
    shows:
      'Half as large and twice as large are equally far; from four times on nothing is left. A rough number gives a rough share.',
    level: 'prefer',
    fields: { ask: { headcount: 'number' }, offer: { headcount: 'number' } },
    use: { of: { ask: 'headcount' }, by: { offer: 'headcount' }, params: { zeroAtRatio: 4 } },
    ask: { headcount: 20 },
    offers: [
      { id: 'half', headcount: 10 },
      { id: 'roughly-thirty', headcount: { gte: 25, lte: 35 } },
      { id: 'same', headcount: 20 },
      { id: 'ten-times', headcount: 200 },
      { id: 'twice', headcount: 40 },
    ],
  },
  text: {
    shows:
      'A compound meets its parts, either way round. Words that are no part of it ("bij") count as any other here: stop words and stems come with the analyser of a language, as in `@koppel/support`.',
    level: 'prefer',
    fields: { ask: { words: 'text' }, offer: { text: 'text' } },
    use: { of: { ask: 'words' }, by: { offer: 'text' }, params: { corpus: 'offers' } },
    ask: { words: 'Financieringsvraag bij opvolging' },
    offers: [
      { id: 'handing-over', text: { title: 'Bedrijfsopvolging', summary: 'Hulp voor wie stopt' } },
      { id: 'loans', text: { title: 'Financiering', summary: 'Leningen van banken' } },
      { id: 'nothing-stated' },
      { id: 'trade', text: { title: 'Export', summary: 'Nieuwe markten' } },
    ],
    corpus: {
      id: 'offers',
      version: '1',
      weights: { title: 3 },
      texts: [
        { title: 'Bedrijfsopvolging', summary: 'Hulp voor wie stopt' },
        { title: 'Financiering', summary: 'Leningen van banken' },
        { title: 'Export', summary: 'Nieuwe markten' },
      ],
    },
  },
  value: {
    shows: 'One name against one wanted name; where it may be either of two, it has to be asked.',
    level: 'must',
    fields: { ask: {}, offer: { funding: 'category' } },
    use: { of: { offer: 'funding' }, by: { const: 'funded' } },
    ask: {},
    offers: [
      { id: 'this-year', funding: 'funded' },
      { id: 'last-year', funding: 'exhausted' },
      { id: 'next-year', funding: { oneOf: ['funded', 'not-ready'] } },
    ],
    words: {
      fields: { funding: { nl: 'financiering', en: 'funding' } },
      values: {
        funded: { nl: 'toegekend', en: 'granted' },
        exhausted: { nl: 'op', en: 'used up' },
        'not-ready': { nl: 'nog niet klaar', en: 'not ready yet' },
      },
    },
  },
  within: {
    shows:
      'The size is known as a band. It lies wholly inside "fewer than 250", wholly outside "50 or more", and partly inside "at most 25".',
    level: 'must',
    fields: { ask: { headcount: 'number' }, offer: { headcount: 'span' } },
    use: { of: { ask: 'headcount' }, by: { offer: 'headcount' } },
    ask: { headcount: { gte: 10, lt: 50 } },
    offers: [
      { id: 'at-most-25', headcount: { lte: 25 } },
      { id: 'fewer-than-250', headcount: { lt: 250 } },
      { id: 'fifty-or-more', headcount: { gte: 50 } },
    ],
    words: { fields: { headcount: { nl: 'medewerkers', en: 'headcount' } } },
  },
};

/** What a page reads of a parameter. */
interface Param {
  readonly type: string;
  readonly doc: string;
  readonly tunable: boolean;
  readonly unit?: string;
  readonly min?: number;
  readonly max?: number;
  readonly default?: number | string;
  readonly options?: readonly string[];
  readonly required?: boolean;
}

interface Definition {
  readonly doc: string;
  readonly usefulFor: string;
  readonly notUsefulFor: string;
  readonly of: readonly string[];
  readonly by: readonly string[];
  readonly params: Readonly<Record<string, Param>>;
}

const names = Object.keys(measures).sort() as MeasureName[];
const definitionOf = (name: MeasureName): Definition => measures[name].definition;

/** Every page of docs/measures: the name of the file → its text. */
export function measurePages(): ReadonlyMap<string, string> {
  const pages = names.map((name) => [`${name}.md`, pageOf(name, definitionOf(name))] as const);
  return new Map([...pages, ['README.md', overview()]]);
}

const MADE = 'Written by `npm run docs`; change the source and run it again.';

function pageOf(name: MeasureName, definition: Definition): string {
  const { doc, usefulFor, notUsefulFor, of, by, params } = definition;
  const example = examples[name];
  if (example === undefined)
    throw new Error(`No example for the measure ${name}: add it in .tooling/docs.ts`);
  return `${[
    `# ${name}`,
    doc,
    `**Useful for** ${usefulFor}.`,
    `**Not useful for** ${notUsefulFor}.`,
    '## Operands',
    table(
      ['operand', 'kind of field'],
      [
        ['first', list(of)],
        ['second', `${list(by)}, or a constant of such a kind`],
      ],
    ),
    'What each kind holds: [writing a policy](../guide/writing-a-policy.md#fields).',
    '## Parameters',
    ...paramsOf(params),
    '## Example',
    example.shows,
    fenced('ts', sourceOf(name, example)),
    fenced('text', printedBy(name, example)),
    `Source: [${fileOf(name)}](../../${fileOf(name)}). ${MADE}`,
  ].join('\n\n')}\n`;
}

function paramsOf(params: Definition['params']): readonly string[] {
  const rows = Object.entries(params).map(([name, param]) => [
    `\`${name}\``,
    unitOf(param),
    rangeOf(param),
    param.default === undefined ? (param.required ? 'required' : 'none') : `\`${param.default}\``,
    param.tunable ? 'yes' : 'no',
    param.doc,
  ]);
  return rows.length === 0
    ? ['None.']
    : [table(['name', 'unit', 'range', 'default', 'staff may tune', 'what it does'], rows)];
}

function unitOf({ type, unit }: Param): string {
  return unit ?? (type === 'name' ? 'id' : '');
}

function rangeOf({ min, max, options }: Param): string {
  if (options !== undefined) return list(options);
  return min === undefined ? '' : `${min} to ${max}`;
}

/** The file that defines a measure: its name in lower case with hyphens. */
function fileOf(name: string): string {
  const file = `packages/core/src/measure/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  if (!existsSync(join(root, file)))
    throw new Error(`The measure ${name} should be in ${file}, which does not exist`);
  return file;
}

function overview(): string {
  const rows = names.map((name) => {
    const { doc, of, by, params, usefulFor } = definitionOf(name);
    const first = doc.split(/(?<=\.) /)[0] as string;
    return [`[${name}](${name}.md)`, first, list(of), list(by), list(Object.keys(params)), usefulFor];
  });
  return `${[
    '# Measures',
    'What a criterion of a policy can look at. A measure compares two operands and gives a share, in thousandths, as an interval from certain to possible. Measures nest in `all`, `any`, `not` and `atLeast`; how to write them: [writing a policy](../guide/writing-a-policy.md).',
    table(['measure', 'what it says', 'first operand', 'second operand', 'parameters', 'useful for'], rows),
    MADE,
  ].join('\n\n')}\n`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `\`${item}\``).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

// The example, once as a program that a reader can run, and once run. A test runs the program too.

function sourceOf(name: MeasureName, example: Example): string {
  const { level, fields, use, ask, offers, now, tree, corpus, words } = example;
  const sides = ['ask', 'offer'].filter((side) => JSON.stringify(use).includes(`"${side}":`)).join(', ');
  const args = [use.of, use.by].map(operandOf);
  if (use.params !== undefined) args.push(code(use.params));
  const call = `${name}(${args.join(', ')})`;
  const options = [
    ...(now === undefined ? [] : [`now: ${code(now)}`]),
    ...(tree === undefined ? [] : ['trees']),
    ...(corpus === undefined ? [] : ['corpora']),
  ];
  const word = level === 'must' ? call : `1, ${call}`;
  const made = [...(tree === undefined ? [] : ['Tree']), ...(corpus === undefined ? [] : ['makeCorpus'])];
  const imports = ['explain', level, name, 'policy', 'rank', ...made].sort(ignoringCase);
  const spoken = [...options, ...(words === undefined ? [] : ['words']), 'language'].join(', ');
  return [
    `import { ${imports.join(', ')} } from '@koppel/core';`,
    '',
    `const fields = ${code(fields, 15)} as const;`,
    `const example = policy(fields, ({ ${sides} }) => ({`,
    `  wanted: ${level}(${word}),`,
    '}));',
    ...(tree === undefined ? [] : [`const trees = [new Tree(${code(tree, 24)})];`]),
    ...(corpus === undefined ? [] : [`const corpora = [makeCorpus(${code(corpus, 30)})];`]),
    ...(words === undefined ? [] : [`const words = ${code(words, 14)};`]),
    '',
    `const ask = ${code(ask, 12)};`,
    `const offers = ${code(offers, 15)};`,
    '',
    `for (const found of rank(example, ask, offers, { ${[...options, "ineligible: 'keep'"].join(', ')} })) {`,
    `  console.log(${HEAD_CODE[level]});`,
    "  for (const language of ['nl', 'en'] as const) {",
    `    const { criteria } = explain(example, ask, found.offer, { ${spoken} });`,
    `    console.log(\`  \${language}: \${criteria[0]?.sentence}\`);`,
    '  }',
    '}',
  ].join('\n');
}

const HEAD_CODE = {
  must: '`${found.id}: ${found.status}`',
  prefer: '`${found.id}: ${found.points} to ${found.points + found.openPoints} points of ${found.outOf}`',
} as const;

function printedBy(name: MeasureName, example: Example): string {
  const { level, fields, use, now, tree, corpus, words } = example;
  const measure: Leaf = { type: 'measure', name, ...use };
  const wanted = level === 'must' ? { level, measure } : { level, weight: 1, measure };
  const policy: Policy = { koppel: 1, ...fields, criteria: { wanted } };
  const context = {
    ...(now === undefined ? {} : { now }),
    ...(tree === undefined ? {} : { trees: [new Tree(tree)] }),
    ...(corpus === undefined ? {} : { corpora: [makeCorpus(corpus)] }),
  };
  const spoken = words === undefined ? context : { ...context, words };
  return rank(policy, example.ask as object, example.offers as readonly object[], {
    ...context,
    ineligible: 'keep',
  })
    .flatMap(({ id, offer, status, points, openPoints, outOf }) => [
      level === 'must' ? `${id}: ${status}` : `${id}: ${points} to ${points + openPoints} points of ${outOf}`,
      ...languages.map((language) => {
        const { criteria } = explain(policy, example.ask as object, offer, { ...spoken, language });
        return `  ${language}: ${criteria[0]?.sentence}`;
      }),
    ])
    .join('\n');
}

function operandOf(operand: Leaf['of']): string {
  if ('ask' in operand) return `ask.${operand.ask}`;
  if ('offer' in operand) return `offer.${operand.offer}`;
  return 'const' in operand ? code(operand.const) : 'now';
}

const WIDTH = 100;

/** A value as TypeScript, on one line where it fits behind `used` columns. */
function code(value: unknown, used = 0, indent = ''): string {
  const line = flat(value);
  if (typeof value !== 'object' || value === null || indent.length + used + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => code(one, 1, inner))
    : Object.entries(value).map(([key, one]) => `${keyOf(key)}: ${code(one, key.length + 3, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${indent}${close}`;
}

function flat(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, one]) => `${keyOf(key)}: ${flat(one)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function keyOf(key: string): string {
  return /^[a-z]\w*$/i.test(key) ? key : quote(key);
}

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

function ignoringCase(a: string, b: string): number {
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const pages = measurePages();
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.endsWith('.md') && !pages.has(old)) rmSync(join(folder, old));
  }
  for (const [file, text] of pages) writeFileSync(join(folder, file), text);
  console.log(`Wrote ${pages.size} pages to docs/measures.`);
}
