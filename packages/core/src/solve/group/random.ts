/** Seeded whole numbers: xoshiro128** (Blackman and Vigna, 2021), filled by splitmix32. The same on every engine. */
export class Random {
  private readonly s = new Int32Array(4);

  constructor(seed: number) {
    let state = seed | 0;
    for (let i = 0; i < 4; i += 1) {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      this.s[i] = mixed ^ (mixed >>> 15);
    }
    if ((this.s[0]! | this.s[1]! | this.s[2]! | this.s[3]!) === 0) this.s[0] = 1;
  }

  /** 32 random bits, as a number from 0. */
  bits(): number {
    const s = this.s;
    const a = s[1]!;
    const five = Math.imul(a, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9);
    const t = a << 9;
    s[2]! ^= s[0]!;
    s[3]! ^= a;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = (s[3]! << 11) | (s[3]! >>> 21);
    return result >>> 0;
  }

  /** A whole number from 0 to limit - 1. The product is below 2^53, so the division is exact enough to stay below `limit`. */
  below(limit: number): number {
    return Math.floor((this.bits() * limit) / 4_294_967_296);
  }

  /** Puts the first `count` items in a random order (Fisher and Yates). */
  shuffle(items: Int32Array, count = items.length): void {
    for (let i = count - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      const held = items[i]!;
      items[i] = items[j]!;
      items[j] = held;
    }
  }
}
