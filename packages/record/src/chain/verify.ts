import { isGenuine, type Line, readLines } from '../archive.js';
import { namedBy } from '../export.js';
import type { Checkpoint, Entry } from '../schema/entry.js';
import { GENESIS, hashOfEntry, type Head } from './link.js';

/**
 * What is wrong with a chain, and where.
 * `changed`: entries `from` to `to` are not what was written. `missing`: they are not there. `truncated`: the end of the chain
 * is missing, which a checkpoint shows. `rewritten`: each entry fits its neighbour, but they are not those that a checkpoint
 * or the next entry saw. `reordered`, `repeated`: an entry stands where it does not belong, or twice. `foreign`: it is of
 * another tenant. `artefact`: a value is not what its hash says, or is not there.
 */
export type FaultKind =
  | 'changed'
  | 'missing'
  | 'truncated'
  | 'rewritten'
  | 'reordered'
  | 'repeated'
  | 'foreign'
  | 'artefact';

export interface ChainFault {
  readonly kind: FaultKind;
  /** Places in the chain, both ends included. */
  readonly from: number;
  readonly to: number;
  /** The line of the export where it shows; absent for what is not there. */
  readonly line?: number;
  /** What was found, where there is more to say. */
  readonly found?: string;
}

export interface Verification {
  readonly ok: boolean;
  readonly tenant?: string;
  /** How many entries are as they were written. */
  readonly entries: number;
  readonly artefacts: number;
  /** The end of the chain as it is here. Whether more came after it only a checkpoint can tell. */
  readonly end?: Checkpoint;
  /** How many of the given checkpoints are met. */
  readonly checkpoints: number;
  /** By place. */
  readonly faults: readonly ChainFault[];
}

export interface VerifyOptions {
  readonly tenant?: string;
  /** Kept elsewhere, in any order. */
  readonly checkpoints?: readonly Checkpoint[];
  /** Where the export begins, if it does not begin at the first entry. */
  readonly after?: Checkpoint;
}

/**
 * Whether an export is the chain as it was written, and where it is not. Needs no key: what was sealed counts by its bytes,
 * also of persons who were erased.
 */
export async function verify(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Verification> {
  const lines = readLines(bytes);
  const sound = await soundLines(lines);
  const first = sound.find((one) => 'entry' in one);
  const tenant =
    options.tenant ?? options.after?.tenant ?? options.checkpoints?.[0]?.tenant ?? first?.entry.tenant;
  const walk = new Walk(tenant, options.after ?? GENESIS);
  for (const one of sound) walk.see(one);
  walk.finish(options.checkpoints ?? []);
  const faults = [...walk.faults, ...(await artefactFaults(lines, walk.good))];
  faults.sort((a, b) => a.from - b.from || a.to - b.to || (a.line ?? 0) - (b.line ?? 0));
  const last = walk.good.at(-1);
  return {
    ok: faults.length === 0,
    ...(tenant !== undefined && { tenant }),
    entries: walk.good.length,
    artefacts: lines.filter((one) => 'artefact' in one).length,
    ...(last && { end: { format: last.format, tenant: last.tenant, n: last.n, hash: last.hash } }),
    checkpoints: walk.met,
    faults,
  };
}

type Sound =
  | { readonly entry: Entry; readonly line: number }
  | { readonly line: number; readonly found: string };

/** Entries whose bytes have the hash that they state, and the others as faults. */
async function soundLines(lines: readonly Line[]): Promise<Sound[]> {
  const sound: Sound[] = [];
  for (const one of lines) {
    if ('broken' in one) sound.push({ line: one.line, found: one.broken });
    else if ('entry' in one) {
      const isSound = (await hashOfEntry(one.entry)) === one.entry.hash;
      sound.push(isSound ? one : { line: one.line, found: 'bytes of another hash' });
    }
  }
  return sound;
}

/** Goes from one sound entry to the next; what lies between them is told by their places. */
class Walk {
  readonly faults: ChainFault[] = [];
  readonly good: Entry[] = [];
  met = 0;
  readonly #tenant: string | undefined;
  readonly #seen = new Map<number, string>();
  readonly #start: Head;
  #last: Head;
  #broken: { line: number; found: string }[] = [];
  readonly #gaps: { from: number; to: number }[] = [];

  constructor(tenant: string | undefined, start: Head) {
    this.#tenant = tenant;
    this.#start = start;
    this.#last = start;
  }

  see(one: Sound): void {
    if (!('entry' in one)) {
      this.#broken.push(one);
      return;
    }
    const { entry, line } = one;
    const { n, hash, previous, tenant } = entry;
    if (tenant !== this.#tenant) {
      this.faults.push({ kind: 'foreign', from: n, to: n, line, found: tenant });
      return;
    }
    if (this.#seen.has(n)) {
      const same = this.#seen.get(n) === hash;
      this.faults.push({ kind: same ? 'repeated' : 'rewritten', from: n, to: n, line });
      return;
    }
    this.#seen.set(n, hash);
    this.good.push(entry);
    if (n <= this.#last.n) {
      this.faults.push({ kind: 'reordered', from: n, to: n, line });
      return;
    }
    this.#between(n - 1);
    // Both are sound, and yet one does not follow the other: one of them was written anew.
    if (n === this.#last.n + 1 && previous !== this.#last.hash) {
      this.faults.push({ kind: 'rewritten', from: Math.max(1, n - 1), to: n, line });
    }
    this.#last = { n, hash };
  }

  /** Tells what became of the places after the last sound entry, up to `to`. */
  #between(to: number): void {
    const from = this.#last.n + 1;
    const broken = this.#broken;
    this.#broken = [];
    const places = to - from + 1;
    for (const [at, { line, found }] of broken.entries()) {
      // No place is free: it was an artefact, which stands before the entry that names it.
      if (places <= 0) this.faults.push({ kind: 'artefact', from, to: from, line, found });
      else {
        // More broken lines than places: a line was cut in two. They count for the last place.
        const place = Math.min(from + at, to);
        this.faults.push({ kind: 'changed', from: place, to: place, line, found });
      }
    }
    if (places > broken.length) this.#gaps.push({ from: from + broken.length, to });
  }

  finish(checkpoints: readonly Checkpoint[]): void {
    const end = Math.max(0, ...checkpoints.map(({ n }) => n));
    const { n } = this.#last;
    if (this.#broken.length > 0) this.#between(end > n ? end : n + this.#broken.length);
    else if (end > n) this.#gaps.push({ from: n + 1, to: end });
    for (const gap of this.#gaps) this.#tellGap(gap, n);
    this.good.sort((a, b) => a.n - b.n);
    let since = this.#start.n;
    for (const { n: at, hash, tenant } of [...checkpoints].sort((a, b) => a.n - b.n)) {
      if (tenant !== this.#tenant) this.faults.push({ kind: 'foreign', from: at, to: at, found: tenant });
      else if (this.#seen.get(at) === hash || (at === this.#start.n && hash === this.#start.hash)) {
        this.met += 1;
        since = at;
      } else if (this.#seen.has(at)) this.faults.push({ kind: 'rewritten', from: since + 1, to: at });
    }
  }

  /** Places that nothing was found in on the way; what stood elsewhere is not missing. */
  #tellGap({ from, to }: { from: number; to: number }, last: number): void {
    const there = [...this.#seen.keys()].filter((n) => n >= from && n <= to).sort((a, b) => a - b);
    let start = from;
    for (const n of [...there, to + 1]) {
      if (n > start)
        this.faults.push({ kind: start > last ? 'truncated' : 'missing', from: start, to: n - 1 });
      start = n + 1;
    }
  }
}

/** Artefacts that are not what they say, and those that entries name and that are not there. */
async function artefactFaults(lines: readonly Line[], entries: readonly Entry[]): Promise<ChainFault[]> {
  const faults: ChainFault[] = [];
  const there = new Set<string>();
  const usedBy = new Map<string, number>();
  for (const entry of entries) {
    for (const hash of namedBy(entry)) if (!usedBy.has(hash)) usedBy.set(hash, entry.n);
  }
  for (const [at, one] of lines.entries()) {
    if (!('artefact' in one) || one.artefact === undefined) continue;
    const { artefact } = one.artefact;
    if (await isGenuine(one.artefact)) there.add(artefact);
    else {
      const next = lines.slice(at).find((line) => 'entry' in line);
      const n = usedBy.get(artefact) ?? next?.entry.n ?? 0;
      faults.push({ kind: 'artefact', from: n, to: n, line: one.line, found: artefact });
    }
  }
  for (const [hash, n] of usedBy) {
    if (!there.has(hash) && !faults.some(({ found }) => found === hash)) {
      faults.push({ kind: 'artefact', from: n, to: n, found: hash });
    }
  }
  return faults;
}
