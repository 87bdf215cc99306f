// Keeps the documentation true: programs and commands in it are run and must print what stands below them, links and
// paths must lead somewhere, and the pages that are written by a script must be those that it writes.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Io, run } from '../../packages/cli/src/index.ts';
import { measurePages } from '../docs.ts';

const root = join(import.meta.dirname, '../..');
const FENCE = /^```(\w*)(?: ([^\n]*))?\n([\s\S]*?)^```$/gm;
const MARK = '----- from here on it counts -----';
const NPM_COMMANDS = new Set(['install', 'view', 'pack', 'config']);
/** Where a path in the text may count from, besides the page itself. */
const BASES = [
  '',
  ...['core', 'support', 'jobs', 'peers', 'cli', 'desk', 'batch', 'record'].map(
    (name) => `packages/${name}/src`,
  ),
];
const scratch = join(root, '.tooling/tmp');
const documents = listDocuments().map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

/** A fenced block. ```` ```ts continue ```` goes on from the block before it, `ts no-run` is a fragment. */
interface Block {
  readonly language: string;
  /** What stands behind the language: a word for this test, or the name of a file. */
  readonly note: string;
  readonly text: string;
  readonly line: number;
  /** What the `text` block that follows says is printed, if one does. */
  readonly prints?: Output;
}

interface Output {
  readonly text: string;
  /** Where it stands in the document. */
  readonly start: number;
}

/** KOPPEL_UPDATE=1 writes what is printed into the documents, to be read before it is kept. */
const update = process.env.KOPPEL_UPDATE === '1';
const updates: { readonly file: string; readonly prints: Output; readonly printed: string }[] = [];

beforeAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, '.gitignore'), '*\n');
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
  for (const { file, prints, printed } of updates.sort((a, b) => b.prints.start - a.prints.start)) {
    const text = readFileSync(join(root, file), 'utf8');
    const [before, after] = [text.slice(0, prints.start), text.slice(prints.start + prints.text.length)];
    writeFileSync(join(root, file), before + printed + after);
  }
});

describe('docs/measures', () => {
  const folder = join(root, 'docs/measures');
  const pages = measurePages();

  test('has a page for each measure, and no other (otherwise: npm run docs)', () => {
    const found = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];
    expect(found.sort(), 'run: npm run docs').toEqual([...pages.keys()].sort());
  });

  test.each([...pages.keys()])('%s is what the definition says (otherwise: npm run docs)', (name) => {
    expect(readFileSync(join(folder, name), 'utf8'), 'run: npm run docs').toBe(pages.get(name));
  });
});

for (const { file, text } of documents) {
  const blocks = blocksOf(text);
  const programs = programsOf(file, blocks);
  const commands = blocks.filter(({ language }) => language === 'sh');

  describe.skipIf(programs.length === 0)(`programs in ${file}`, () => {
    test.each(programs)('line $line prints what is shown', async ({ source, line, prints }) => {
      const printed = await printedBy(source, `${file.replaceAll(/\W/g, '-')}-${line}.ts`);
      compare(file, printed, prints);
    });
  });

  describe.skipIf(commands.length === 0)(`commands in ${file}`, () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'koppel-docs-'));
      for (const { language, note, text: content } of blocks) {
        if (['yaml', 'json', 'csv'].includes(language) && note !== '')
          writeFileSync(join(folder, note), content);
      }
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    test.each(commands)('line $line prints what is shown', async ({ text: script, prints }) => {
      const printed = await printedByCommands(script, folder);
      compare(file, printed, prints);
    });
  });
}

test('programs in the documentation are well typed', () => {
  const sources = documents.flatMap(({ file, text }) =>
    programsOf(file, blocksOf(text)).map(({ source, line }) => ({ source, name: `${file}:${line}` })),
  );
  const files = new Map(
    sources.map(({ source, name }, at) => [join(scratch, `typed-${at}.ts`), { source, name }]),
  );
  for (const [path, { source }] of files) writeFileSync(path, source);
  expect(complaints(files)).toEqual([]);
});

test('JSON in the documentation is JSON', () => {
  const broken = documents.flatMap(({ file, text }) =>
    blocksOf(text).flatMap(({ language, text: json, line }) =>
      language === 'json' && !isJson(json) ? [`${file}:${line}`] : [],
    ),
  );
  expect(broken).toEqual([]);
});

test('links lead somewhere', () => {
  const broken = documents.flatMap(({ file, text }) =>
    [...outsideBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
      if (/^[a-z]+:/.test(target)) return [];
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? file : relative(root, join(root, dirname(file), path));
      if (!existsSync(join(root, linked))) return [`${file}: ${target}`];
      if (anchor === undefined || !linked.endsWith('.md')) return [];
      return anchorsOf(readFileSync(join(root, linked), 'utf8')).has(anchor) ? [] : [`${file}: ${target}`];
    }),
  );
  expect(broken).toEqual([]);
});

test('paths and scripts that are named exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
  const missing = documents.flatMap(({ file, text }) =>
    [...text.matchAll(/`([^`\n]+)`|^(npm .+)$/gm)].flatMap(([, span = '', command = '']) => {
      const script = /^npm (?:run )?([\w:-]+)/.exec(span || command)?.[1];
      const known = script === undefined || Object.hasOwn(scripts, script) || NPM_COMMANDS.has(script);
      return known && pathExists(span, file) ? [] : [`${file}: ${span || command}`];
    }),
  );
  expect(missing).toEqual([]);
});

function listDocuments(): string[] {
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const deeper = ['docs', 'packages', 'examples', 'benchmarks'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md') && !/(^|[\\/])(node_modules|dist)[\\/]/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  return [...top, ...deeper].sort();
}

function blocksOf(markdown: string): Block[] {
  const found = [...markdown.matchAll(FENCE)].map(
    ({ 0: whole, 1: language = '', 2: note = '', 3: text = '', index }) => ({
      language,
      note,
      text,
      line: markdown.slice(0, index).split('\n').length,
      start: index + whole.indexOf('\n') + 1,
    }),
  );
  return found.map(({ start: _, ...block }, at) => {
    const next = found[at + 1];
    return next?.language === 'text' ? { ...block, prints: { text: next.text, start: next.start } } : block;
  });
}

function outsideBlocks(markdown: string): string {
  return markdown.replaceAll(FENCE, '').replaceAll(/`[^`\n]*`/g, '');
}

interface Program {
  readonly source: string;
  readonly line: number;
  readonly prints?: Output;
}

/** The TypeScript blocks that are run, each with the blocks that it continues. */
function programsOf(file: string, blocks: readonly Block[]): Program[] {
  let before = '';
  return blocks.flatMap(({ language, note, text, line, prints }) => {
    if (language !== 'ts' || note === 'no-run') return [];
    // A block with the path of a file imports as that file would.
    const from = dirname(join(root, note.endsWith('.ts') ? note : file));
    const placed = text.replaceAll(
      / from '(\.[^']+)\.js'/g,
      (_, path: string) => ` from '${join(from, path)}.ts'`,
    );
    const source = note === 'continue' ? `${before}\nconsole.log('${MARK}');\n${placed}` : placed;
    before = source;
    return [prints === undefined ? { source, line } : { source, line, prints }];
  });
}

async function printedBy(source: string, name: string): Promise<string[]> {
  const path = join(scratch, name);
  writeFileSync(path, source);
  const lines: string[] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((...values) => lines.push(...format(...values).split('\n')));
  try {
    await import(pathToFileURL(path).href);
  } finally {
    log.mockRestore();
  }
  return lines.slice(lines.lastIndexOf(MARK) + 1);
}

/** Runs the lines that begin with `koppel`; the others are for the reader's own shell. */
async function printedByCommands(script: string, cwd: string): Promise<string[]> {
  let printed = '';
  const sink = {
    isTTY: false,
    write(text: string) {
      printed += text;
    },
  };
  const io: Io = {
    stdout: sink,
    stderr: sink,
    async *stdin() {},
    env: {},
    cwd,
    today: () => '2026-01-05',
    millis: () => 0,
  };
  for (const line of script.split('\n').filter((one) => one.startsWith('koppel '))) {
    const code = await run(line.split(/\s+/).slice(1), io);
    if (code > 1) throw new Error(`${line}\nended with ${code}: ${printed}`);
  }
  return printed.trimEnd().split('\n');
}

function compare(file: string, printed: readonly string[], prints: Output | undefined): void {
  if (prints === undefined) return;
  if (update && !/^…$/m.test(prints.text)) updates.push({ file, prints, printed: `${printed.join('\n')}\n` });
  else expect(printed, 'KOPPEL_UPDATE=1 puts this in the document').toEqual(shown(printed, prints.text));
}

/** What the page shows, with each line that holds nothing but … standing for the printed lines that it leaves out. */
function shown(printed: readonly string[], prints: string): string[] {
  const lines = prints.trimEnd().split('\n');
  const whole: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() !== '…') whole.push(line);
    else {
      const next = lines[at + 1];
      const until = next === undefined ? printed.length : printed.indexOf(next, whole.length);
      whole.push(...printed.slice(whole.length, until < 0 ? whole.length : until));
    }
  }
  return whole;
}

/** What the compiler has against some files, by the names that readers know them by. */
function complaints(files: ReadonlyMap<string, { readonly name: string }>): string[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config as {
    compilerOptions: object;
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram([...files.keys()], {
    ...options,
    noUnusedLocals: false,
    noUnusedParameters: false,
  });
  return [...files].flatMap(([path, { name }]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The anchors of a page as GitHub makes them. */
function anchorsOf(markdown: string): ReadonlySet<string> {
  const headings = markdown.replaceAll(FENCE, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** False for a path below a folder of this repository that is not there; other words are no paths. */
function pathExists(span: string, file: string): boolean {
  if (!/^[\w.@-]+(?:\/[\w.@-]+)+\/?$|^[\w.-]+\/$/.test(span)) return true;
  const bases = [...BASES, dirname(file)].map((base) => join(root, base));
  const first = span.split('/')[0] as string;
  const inside = bases.some((base) => existsSync(join(base, first)));
  return !inside || bases.some((base) => existsSync(join(base, span)));
}
