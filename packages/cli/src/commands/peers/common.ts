import { KoppelError, type Language, languages, readDocument, Tree } from '@koppel/core';
import { membersSchema, planToCsv, programmeSchema, readMembersCsv, readPlanCsv } from '@koppel/peers';
import { sectors } from '@koppel/support';
import { type Command, Option } from 'commander';
import { nameOf, readSheetOrValue, readChecked } from '../../input/file.js';
import type { Io } from '../../io.js';
import { about, lineOf, Misuse, Refusal, together } from '../../refusal.js';
import { peersHtml } from '../../render/peers/html.js';
import { languageOf, type PeersPage } from '../../render/peers/pages.js';
import { peersText } from '../../render/peers/text.js';
import { colours, noStyle } from '../../render/text/layout.js';
import { wordsIn } from '../../words/words-in.js';
import { formatFor, screenFor, writeReport } from '../output.js';

const formats = ['text', 'json', 'csv', 'html'] as const;
type Format = (typeof formats)[number];

export interface PeersFlags {
  readonly programme?: string;
  readonly lang: Language;
  readonly format?: Format;
  readonly out?: string;
}

export function peersOptions(command: Command): Command {
  return reportOptions(
    command.option(
      '--programme <file>',
      'sizes, rules and wishes of your hub, JSON or YAML (default: groups of 7 to 12)',
    ),
  );
}

/** Language, format and place of a report. */
export function reportOptions(command: Command): Command {
  return command
    .addOption(new Option('--lang <language>', 'language of the report').choices(languages).default('nl'))
    .addOption(new Option('--format <format>', 'text, or what the ending of --out says').choices(formats))
    .option('--out <file>', 'write to a file instead of standard output');
}

/** Everything a command reads; all that is wrong in any of the files is said at once. */
export interface PeersInput {
  readonly members: unknown;
  readonly programme: unknown;
  readonly plans: readonly unknown[];
  readonly options: {
    readonly programme: unknown;
    readonly language: Language;
    readonly trees: readonly Tree[];
  };
  /** Runs work that may refuse what the files say about one another. */
  readonly check: <T>(work: () => T) => T;
}

export async function readPeers(
  membersFile: string,
  planFiles: readonly string[],
  { programme: programmeFile, lang }: PeersFlags,
  io: Io,
): Promise<PeersInput> {
  const files = [membersFile, ...planFiles, ...(programmeFile === undefined ? [] : [programmeFile])];
  if (files.filter((file) => file === '-').length > 1) {
    throw new Misuse("'-' can be used once: there is one standard input.");
  }
  const [members, programme, plans] = await together([
    readMembers(membersFile, io),
    programmeFile === undefined ? Promise.resolve({}) : readChecked(programmeSchema, programmeFile, io),
    together(planFiles.map((file) => readPlan(file, io))),
  ]);
  return {
    members,
    programme,
    plans,
    options: { programme, language: lang, trees: [new Tree(sectors)] },
    check: (work) => checked(work, membersFile, programmeFile),
  };
}

/** A sheet, or a list of members in JSON or YAML. */
export async function readMembers(file: string, io: Io): Promise<unknown> {
  const read = await readSheetOrValue(file, io);
  return about(nameOf(file), () =>
    'sheet' in read ? readMembersCsv(read.sheet) : readDocument(membersSchema, listOf(read.value)),
  );
}

/** A list, or a document with a list `members`. */
function listOf(value: unknown): unknown {
  const inside = typeof value === 'object' && value !== null && 'members' in value;
  return inside ? value.members : value;
}

async function readPlan(file: string, io: Io): Promise<unknown> {
  const read = await readSheetOrValue(file, io);
  return about(nameOf(file), () => {
    if ('sheet' in read) return readPlanCsv(read.sheet);
    const { value } = read;
    // What --format json writes has the plan inside.
    const inside = typeof value === 'object' && value !== null && 'plan' in value;
    return inside ? value.plan : value;
  });
}

/** What members and programme say about one another is wrong in the file that the pointer begins with. */
function checked<T>(work: () => T, members: string, programme: string | undefined): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof KoppelError)) throw error;
    throw new Refusal(
      error.issues.map((issue) => {
        const own = issue.pointer.startsWith('/programme') || error.code === 'BAD_ADJUSTMENT';
        const file = own && programme !== undefined ? programme : members;
        return lineOf(nameOf(file), {
          ...issue,
          pointer: issue.pointer.replace(/^\/(programme|members)/, ''),
        });
      }),
    );
  }
}

/** Writes a report in the format that was asked for, or that the name of the file says. */
export async function sendPeers(
  page: PeersPage,
  flags: PeersFlags,
  inputs: readonly string[],
  io: Io,
): Promise<void> {
  const text = render(page, formatFor(formats, flags), screenFor(flags.out, io));
  await writeReport(text, flags.out, inputs, wordsIn(languageOf(page)).written, io);
}

function render(page: PeersPage, format: Format, screen: ReturnType<typeof screenFor>): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ koppel: 1, ...jsonOf(page) }, null, 2)}\n`;
    case 'html':
      return peersHtml(page);
    case 'csv': {
      if (page.what !== 'form' && page.what !== 'repair' && page.what !== 'explain') {
        throw new Misuse('--format csv is for plans: form, repair and explain.');
      }
      return planToCsv(page.what === 'repair' ? page.repair.plan : page.plan);
    }
    default:
      return peersText(page, { width: screen.width, style: screen.colours ? colours : noStyle });
  }
}

/** A repair has its plan where a plan has it, so that any of them can be read back as --plan. */
function jsonOf(page: PeersPage): object {
  if (page.what === 'repair') return { what: 'repair', ...page.repair };
  return page.what === 'network' ? page.result : page;
}

/** Every file that a command reads. */
export const filesRead = (members: string, plans: readonly string[], { programme }: PeersFlags): string[] => [
  members,
  ...plans,
  ...(programme === undefined ? [] : [programme]),
];
