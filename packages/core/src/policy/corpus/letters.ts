import { IntList, invert, type Lists } from './lists.js';
import { ALIKE, inverseFrequency } from './weighing.js';

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 4;

/** Which words are alike: the cosine of their letter groups, each weighted by how rare it is. */
export class Letters {
  readonly #numberOf = new Map<string, number>();
  /** Per group the words that have it. */
  readonly #words: Lists;
  /** What a group adds to the product of two words that have it: the square of its inverse frequency. */
  readonly #weights: Float64Array;
  /** The weight of a group that no word has. */
  readonly #unknown: number;
  /** The length of each word as a vector of letter groups. */
  readonly #lengths: Float64Array;
  /** Always zeros between calls. */
  readonly #products: Float64Array;

  constructor(keys: readonly string[]) {
    const groups = this.#groupsOf(keys);
    this.#words = invert(groups, this.#numberOf.size);
    const weightOf = (words: number): number => {
      const rarity = inverseFrequency(words, keys.length);
      return rarity * rarity;
    };
    const { start } = this.#words;
    this.#unknown = weightOf(0);
    this.#weights = new Float64Array(this.#numberOf.size).map((_, at) =>
      weightOf((start[at + 1] as number) - (start[at] as number)),
    );
    this.#lengths = lengthsOf(groups, this.#weights);
    this.#products = new Float64Array(keys.length);
  }

  /** Words with enough rare letter groups in common → how alike they are, `least` … 999. */
  alikeTo(key: string, least: number): Map<number, number> {
    const products = this.#products;
    const touched: number[] = [];
    let square = 0;
    for (const group of new Set(gramsOf(key))) {
      const at = this.#numberOf.get(group);
      const weight = at === undefined ? this.#unknown : (this.#weights[at] as number);
      square += weight;
      if (at === undefined) continue;
      const { start, items } = this.#words;
      for (let place = start[at] as number; place < (start[at + 1] as number); place += 1) {
        const code = items[place] as number;
        if (products[code] === 0) touched.push(code);
        products[code] = (products[code] as number) + weight;
      }
    }
    const length = Math.sqrt(square);
    const alike = new Map<number, number>();
    for (const code of touched) {
      const product = products[code] as number;
      products[code] = 0;
      const cosine = Math.floor((ALIKE * product) / (length * (this.#lengths[code] as number)) + 0.5);
      if (cosine >= least) alike.set(code, Math.min(cosine, ALIKE - 1));
    }
    return alike;
  }

  /** Per word the numbers of its groups, each once, in the order in which the word has them. */
  #groupsOf(keys: readonly string[]): Lists {
    const start = new Int32Array(keys.length + 1);
    const items = new IntList();
    const lastIn: number[] = [];
    for (let code = 0; code < keys.length; code += 1) {
      for (const group of gramsOf(keys[code] as string)) {
        let at = this.#numberOf.get(group);
        if (at === undefined) {
          at = this.#numberOf.size;
          this.#numberOf.set(group, at);
          lastIn.push(-1);
        }
        if (lastIn[at] === code) continue;
        lastIn[at] = code;
        items.push(at);
      }
      start[code + 1] = items.length;
    }
    return { start, items: items.view() };
  }
}

function lengthsOf({ start, items }: Lists, weights: Float64Array): Float64Array {
  const lengths = new Float64Array(start.length - 1);
  for (let code = 0; code < lengths.length; code += 1) {
    let square = 0;
    for (let at = start[code] as number; at < (start[code + 1] as number); at += 1)
      square += weights[items[at] as number] as number;
    lengths[code] = Math.sqrt(square);
  }
  return lengths;
}

/** Groups of three and four letters, the edges of the word included: where a word begins and ends says much. */
function gramsOf(key: string): string[] {
  const framed = ` ${key} `;
  const grams: string[] = [];
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1)
    for (let from = 0; from + length <= framed.length; from += 1)
      grams.push(framed.slice(from, from + length));
  return grams;
}
