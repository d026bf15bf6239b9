import type { Random } from './random.ts'

const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'
export const BASE32 = `${UPPER}234567`
export const BASE62 = `${UPPER}${UPPER.toLowerCase()}${DIGITS}`

/** So many characters of an alphabet. */
export function letters(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(random.below(alphabet.length))).join('')
}

export function digits(random: Random, length: number): string {
  return letters(random, DIGITS, length)
}
