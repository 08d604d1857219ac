/** Numbers that follow from a seed: 32 bits of state, as in mulberry32. */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** A whole number from 0 up to, not including, the bound. */
  below(bound) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return Math.floor((((z ^ (z >>> 14)) >>> 0) / 4294967296) * bound);
  }

  /** True once in so many times. */
  once(times) {
    return this.below(times) === 0;
  }

  of(items) {
    return items[this.below(items.length)];
  }

  shuffled(items) {
    const left = [...items];
    const taken = [];
    while (left.length > 0) taken.push(...left.splice(this.below(left.length), 1));
    return taken;
  }
}
