export const LOWER = 'abcdefghijklmnopqrstuvwxyz'
export const UPPER = LOWER.toUpperCase()
export const DIGITS = '0123456789'
export const ALNUM = UPPER + LOWER + DIGITS
export const HEX = `${DIGITS}abcdef`
export const BASE64 = `${ALNUM}+/`
export const BASE64_URL = `${ALNUM}-_`

/** The same numbers for the same seed, so that a sample that is missed can be looked at again. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  /** From 0 on, below `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit) | 0
  }

  between(from: number, to: number): number {
    return from + this.below(to - from + 1)
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  chars(alphabet: string, count: number): string {
    return Array.from({ length: count }, () => alphabet[this.below(alphabet.length)]).join('')
  }

  digits(count: number): string {
    return this.chars(DIGITS, count)
  }

  hex(count: number): string {
    return this.chars(HEX, count)
  }

  alnum(count: number): string {
    return this.chars(ALNUM, count)
  }

  /** Bytes as base64 has them, padding and all. */
  base64(bytes: number): string {
    return btoa(Array.from({ length: bytes }, () => String.fromCharCode(this.below(256))).join(''))
  }

  base64Url(count: number): string {
    return this.chars(BASE64_URL, count - 1) + this.alnum(1)
  }

  uuid(): string {
    return [8, 4, 4, 4, 12].map(length => this.hex(length)).join('-')
  }
}
