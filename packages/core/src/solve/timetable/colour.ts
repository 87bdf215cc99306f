/** Pairs of two sides, by number: pair k is of `left[k]` and `right[k]`. */
export interface Pairs {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly lefts: number;
  readonly rights: number;
}

/**
 * Rounds for all pairs in which nobody is twice: as many rounds as the busiest has pairs are enough (D. Kőnig, 1916). Each pair gets a
 * round that both have free; where there is none, an alternating path of two rounds is turned over. Then rounds with more than `most`
 * pairs give some to others along such paths, which works whenever `rounds × most` is enough (D. de Werra, 1971).
 * `rounds` must be at least the greatest number of pairs of anybody.
 */
export function colourRounds(pairs: Pairs, rounds: number, most: number): Int32Array {
  const { left, right, lefts } = pairs;
  const round = new Int32Array(left.length).fill(-1);
  // The pair of each node in each round; the right side comes after the left.
  const at = new Int32Array((lefts + pairs.rights) * rounds).fill(-1);
  const end = (k: number, node: number): number => (node < lefts ? lefts + right[k]! : left[k]!);
  const put = (k: number, c: number): void => {
    round[k] = c;
    at[left[k]! * rounds + c] = k;
    at[(lefts + right[k]!) * rounds + c] = k;
  };
  const path = new Int32Array(left.length);
  /** Turns over the path of rounds a and b that begins with a at `node`, which has nothing in b. */
  const turn = (node: number, a: number, b: number): void => {
    let length = 0;
    for (let v = node, c = a, k = at[v * rounds + c]!; k >= 0; k = at[v * rounds + c]!) {
      path[length++] = k;
      v = end(k, v);
      c = a + b - c;
    }
    for (let i = 0; i < length; i++) {
      const k = path[i]!;
      at[left[k]! * rounds + round[k]!] = -1;
      at[(lefts + right[k]!) * rounds + round[k]!] = -1;
    }
    for (let i = 0; i < length; i++) put(path[i]!, a + b - round[path[i]!]!);
  };
  for (let k = 0; k < left.length; k++) {
    const [u, v] = [left[k]!, lefts + right[k]!];
    let [a, b] = [-1, -1];
    let common = -1;
    for (let c = 0; c < rounds && common < 0; c++) {
      const [freeU, freeV] = [at[u * rounds + c]! < 0, at[v * rounds + c]! < 0];
      if (freeU && freeV) common = c;
      if (freeU && a < 0) a = c;
      if (freeV && b < 0) b = c;
    }
    if (common < 0) {
      // The path from v cannot come to u: it would arrive there by round a, which u has free.
      turn(v, a, b);
      common = a;
    }
    put(k, common);
  }
  balance(pairs, round, at, rounds, most, turn);
  return round;
}

function balance(
  { left, right, lefts, rights }: Pairs,
  round: Int32Array,
  at: Int32Array,
  rounds: number,
  most: number,
  turn: (node: number, a: number, b: number) => void,
): void {
  const sizes = new Int32Array(rounds);
  for (const c of round) sizes[c]! += 1;
  for (let large = 0; large < rounds; large++) {
    while (sizes[large]! > most) {
      let small = 0;
      for (let c = 1; c < rounds; c++) if (sizes[c]! < sizes[small]!) small = c;
      // Among the paths of the two rounds one begins and ends with the larger.
      for (let node = 0; node < lefts + rights; node++) {
        if (at[node * rounds + large]! < 0 || at[node * rounds + small]! >= 0) continue;
        let [v, c, last] = [node, large, large];
        for (let k = at[v * rounds + c]!; k >= 0; k = at[v * rounds + c]!) {
          last = c;
          v = v < lefts ? lefts + right[k]! : left[k]!;
          c = large + small - c;
        }
        if (last !== large) continue;
        turn(node, large, small);
        break;
      }
      sizes[large]! -= 1;
      sizes[small]! += 1;
    }
  }
}
