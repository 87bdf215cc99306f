import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { faultOf } from '../input/file.js';
import type { Io } from '../io.js';
import { Misuse, refuseFile } from '../refusal.js';
import { widthOf } from '../render/text/layout.js';

const isFile = (out: string | undefined): out is string => out !== undefined && out !== '-';

/** Endings under which a text is written, besides those of the formats. */
const TEXT = ['', '.txt', '.text', '.md'];

/** The format that was asked for, or that the ending of `--out` says. An ending that says something else is refused. */
export function formatFor<Format extends string>(
  formats: readonly Format[],
  { format, out }: { readonly format?: Format; readonly out?: string },
): Format | 'text' {
  if (format !== undefined) return format;
  if (!isFile(out)) return 'text';
  const ending = extname(out).toLowerCase();
  const found = formats.find((one) => `.${one}` === (ending === '.htm' ? '.html' : ending));
  if (found !== undefined) return found;
  if (TEXT.includes(ending)) return 'text';
  const known = formats.map((one) => (one === 'text' ? '.txt' : `.${one}`)).join(', ');
  throw new Misuse(`--out ${out} ends in ${ending}, expected one of ${known}. Or say which --format it is.`);
}

/** How wide a text may be, and whether colours are seen: not in a file, a pipe, or where the user wants none. */
export function screenFor(out: string | undefined, io: Io): { width: number; colours: boolean } {
  const { isTTY, columns } = io.stdout;
  const tty = isTTY && !isFile(out);
  const noColour = (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return { width: widthOf({ isTTY: tty, columns }), colours: tty && !noColour };
}

/** Writes a report to `--out` and says so, or to standard output; never over a file that was read. */
export async function writeReport(
  text: string,
  out: string | undefined,
  inputs: readonly string[],
  written: (file: string) => string,
  io: Io,
): Promise<void> {
  if (!isFile(out)) return io.stdout.write(text);
  const path = resolve(io.cwd, out);
  if (inputs.some((input) => resolve(io.cwd, input) === path)) {
    throw new Misuse(`--out ${out} would replace a file that is read. Choose another name.`);
  }
  try {
    await writeFile(path, text);
  } catch (error) {
    const found = faultOf(error);
    if (found === undefined) throw error;
    refuseFile(out, found === 'no such file' ? 'no such folder' : found, 'a file that can be written');
  }
  io.stderr.write(`${written(out)}\n`);
}
