import { KoppelError, readDocument } from '@koppel/core';
import { canonical, hashOf } from './canonical.js';
import { type Artefact, artefactSchema, type Entry, entrySchema } from './schema/entry.js';

/** One line of an export: an entry, an artefact, or something that cannot be one of ours. */
export type Line =
  | { readonly entry: Entry; readonly line: number }
  | { readonly artefact: Artefact; readonly line: number }
  | { readonly broken: string; readonly line: number; readonly artefact?: never };

const LINE_LENGTH = 4_000_000;

/**
 * The lines of an export, byte for byte: what is not exactly what the record writes is `broken`, with the reason. A line of its
 * own bytes wrong never hides the next.
 */
export function readLines(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const line = lines.length + 1;
    if (end < 0) {
      lines.push({ broken: 'a last line that does not end', line });
      break;
    }
    lines.push(readLine(bytes.subarray(start, end), line));
    start = end + 1;
  }
  return lines;
}

function readLine(bytes: Uint8Array, line: number): Line {
  if (bytes.length > LINE_LENGTH) return { broken: `${bytes.length} bytes in one line`, line };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { broken: 'bytes that are not UTF-8', line };
  }
  try {
    const value = JSON.parse(text) as object;
    const isArtefact = typeof value === 'object' && value !== null && 'artefact' in value;
    const read = isArtefact
      ? { artefact: readDocument(artefactSchema, value), line }
      : { entry: readDocument(entrySchema, value), line };
    if (canonical(value) !== text) return { broken: 'another spelling than the canonical one', line };
    return read;
  } catch (error) {
    if (error instanceof KoppelError) return { broken: error.issues[0]?.found ?? 'no entry', line };
    if (error instanceof SyntaxError) return { broken: 'text that is no JSON', line };
    throw error;
  }
}

/** What can be read of an export: entries by id and in their order, and artefacts by hash. */
export class Archive {
  readonly entries: readonly Entry[];
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #artefacts = new Map<string, Artefact['value']>();

  /** @param bytes an export, or the lines of one. What cannot be read is left out: `verify` says so. */
  constructor(bytes: Uint8Array | readonly string[]) {
    const lines =
      bytes instanceof Uint8Array ? readLines(bytes) : bytes.map((text, place) => readText(text, place + 1));
    this.entries = lines.flatMap((one) => ('entry' in one ? [one.entry] : []));
    this.#byId = new Map(this.entries.map((entry) => [entry.id, entry]));
    for (const one of lines) {
      if ('artefact' in one && one.artefact) this.#artefacts.set(one.artefact.artefact, one.artefact.value);
    }
  }

  entry(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  /** What people decided, were shown and the like about a run. */
  about(run: string): Entry[] {
    return this.entries.filter(({ body }) => body['run'] === run);
  }

  artefact(hash: string): Artefact['value'] | undefined {
    return this.#artefacts.get(hash);
  }
}

function readText(text: string, line: number): Line {
  return readLine(new TextEncoder().encode(text), line);
}

/** Whether an artefact is what its hash says. */
export async function isGenuine({ artefact, value }: Artefact): Promise<boolean> {
  return (await hashOf(value)) === artefact;
}
