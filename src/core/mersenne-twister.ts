const SIZE = 624
const SHIFT = 397

/**
 * The Mersenne Twister MT19937 of Matsumoto & Nishimura (1998), with the initialisation of 2002: PyTorch's
 * generator on the CPU. Of a seed only its lowest 32 bits count.
 */
export class MersenneTwister {
  readonly #state = new Uint32Array(SIZE)
  #next = SIZE

  constructor(seed: number) {
    const state = this.#state
    state[0] = seed % 2 ** 32
    for (let i = 1; i < SIZE; i++) {
      const previous = state[i - 1]!
      state[i] = Math.imul(previous ^ (previous >>> 30), 1_812_433_253) + i
    }
  }

  /** 32 random bits, as a number from 0 to 2^32 - 1. */
  bits32(): number {
    if (this.#next === SIZE) this.#twist()
    let bits = this.#state[this.#next++]!
    bits ^= bits >>> 11
    bits ^= (bits << 7) & 0x9d2c5680
    bits ^= (bits << 15) & 0xefc60000
    return (bits ^ (bits >>> 18)) >>> 0
  }

  #twist(): void {
    const state = this.#state
    for (let i = 0; i < SIZE; i++) {
      const bits = (state[i]! & 0x80000000) | (state[(i + 1) % SIZE]! & 0x7fffffff)
      state[i] = state[(i + SHIFT) % SIZE]! ^ (bits >>> 1) ^ (bits & 1 ? 0x9908b0df : 0)
    }
    this.#next = 0
  }
}
