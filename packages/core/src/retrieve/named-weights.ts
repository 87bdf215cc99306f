import { VocabularyBuilder } from '../measure/column.js';
import { byCodeUnit, isPlainString, isTagWeight, limits } from '../policy/values.js';
import { Growing } from './growing.js';
import type { Contents } from './postings.js';

/** Names with weights of many rows, in the order in which they come. */
export class NamedWeights {
  readonly names = new VocabularyBuilder();
  readonly codes = new Growing();
  readonly weights = new Growing();

  add(name: string, weight: number): void {
    this.codes.push(this.names.add(name));
    this.weights.push(weight);
  }

  /** How many there are; a smaller number takes the last ones back. */
  get size(): number {
    return this.codes.size;
  }

  set size(size: number) {
    this.codes.size = size;
    this.weights.size = size;
  }

  /** With the names in order, and those from start[i] to start[i + 1] in order too. */
  sorted(
    start: Int32Array,
  ): { readonly names: VocabularyBuilder } & Pick<Contents<Int32Array>, 'codes' | 'weights'> {
    const names = new VocabularyBuilder();
    for (const name of [...this.names.names].sort(byCodeUnit)) names.add(name);
    const rankOf = Int32Array.from(this.names.names, (name) => names.codeOf.get(name) as number);
    const codes = this.codes.values;
    const weights = this.weights.values;
    for (let at = 0; at < codes.length; at += 1) codes[at] = rankOf[codes[at] as number] as number;
    for (let list = 0; list + 1 < start.length; list += 1)
      sortPairs(codes, weights, start[list] as number, start[list + 1] as number);
    return { names, codes, weights };
  }
}

/** Above this a sort that needs memory is quicker. */
const FEW = 64;
/** Above any weight. */
const SHIFT = 2 ** 20;

function sortPairs(codes: Int32Array, weights: Int32Array, from: number, end: number): void {
  if (end - from > FEW) {
    const both = Float64Array.from({ length: end - from }, (_, i) => {
      return (codes[from + i] as number) * SHIFT + (weights[from + i] as number);
    }).sort();
    for (let at = from; at < end; at += 1) {
      const one = both[at - from] as number;
      codes[at] = Math.floor(one / SHIFT);
      weights[at] = one % SHIFT;
    }
    return;
  }
  for (let at = from + 1; at < end; at += 1) {
    const [code, weight] = [codes[at] as number, weights[at] as number];
    let to = at;
    for (; to > from && (codes[to - 1] as number) > code; to -= 1) {
      codes[to] = codes[to - 1] as number;
      weights[to] = weights[to - 1] as number;
    }
    codes[to] = code;
    weights[to] = weight;
  }
}

/**
 * Reads the commonest forms of tags straight from what was given: a list of names, or names with weights, nothing wrong
 * and no name twice. False, and nothing added, for everything else: that is read, or refused, as any value.
 */
export function readPlainTags(raw: unknown, into: NamedWeights): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const before = into.size;
  if (Array.isArray(raw) ? readList(raw, into) : readObject(raw as Record<string, unknown>, into))
    return true;
  into.size = before;
  return false;
}

function readList(raw: readonly unknown[], into: NamedWeights): boolean {
  if (raw.length > limits.listLength) return false;
  const seen = new Set(raw);
  if (seen.size < raw.length) return false;
  for (const name of seen) {
    if (typeof name !== 'string' || !addChecked(name, 1, into)) return false;
  }
  return true;
}

function readObject(raw: Record<string, unknown>, into: NamedWeights): boolean {
  const names = Object.keys(raw);
  if (names.length === 0 || names.length > limits.listLength) return false;
  for (let place = 0; place < names.length; place += 1) {
    const name = names[place] as string;
    const weight = raw[name];
    // A part of { yes, no, maybe, others } is no number.
    if (!isTagWeight(weight) || !addChecked(name, weight, into)) return false;
  }
  return true;
}

/** Names that are known were checked when they were new. */
function addChecked(name: string, weight: number, { names, codes, weights }: NamedWeights): boolean {
  let code = names.codeOf.get(name);
  if (code === undefined) {
    if (!isPlainString(name)) return false;
    code = names.add(name);
  }
  codes.push(code);
  weights.push(weight);
  return true;
}
