/** Choices that a seed decides: the same seed, the same choices, on every machine. Not for secrets. */
export interface Random {
  /** A whole number from 0 to `bound` - 1. */
  below(bound: number): number
  /** Both ends are possible. */
  between(min: number, max: number): number
  /** True `percent` times in a hundred. */
  chance(percent: number): boolean
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
}

/** The choices for the `nth` sample of a seed: others than those for its neighbours, and the same however many samples follow. */
export function randomFor(seed: number, nth: number): Random {
  let state = scramble(scramble(seed) + nth)
  const below = (bound: number) => {
    state = (state + GOLDEN) >>> 0
    return Math.floor((scramble(state) / 2 ** 32) * bound)
  }
  return {
    below,
    between: (min, max) => min + below(max - min + 1),
    chance: percent => below(100) < percent,
    pick: list => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('there is nothing to pick from')
      return picked
    },
  }
}

const GOLDEN = 0x9e3779b9

/** The finisher of MurmurHash3, https://github.com/aappleby/smhasher (public domain): every bit of a number decides every other. */
function scramble(number: number): number {
  let bits = number >>> 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
