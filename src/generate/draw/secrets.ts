import { BASE32, BASE62, digits, letters } from './letters.ts'
import type { Random } from './random.ts'

type Make = (random: Random) => string

/** Credentials by their forms. Each is made up on the spot and opens nothing. */
const SECRETS: readonly Make[] = [
  random => `AKIA${letters(random, BASE32, 16)}`,
  random => `ghp_${letters(random, BASE62, 36)}`,
  random => `glpat-${letters(random, BASE62, 20)}`,
  random => `npm_${letters(random, BASE62, 36)}`,
  random => `xoxb-${digits(random, 12)}-${digits(random, 12)}-${letters(random, BASE62, 24)}`,
  random => `sk_live_${letters(random, BASE62, 24)}`,
  random => `postgres://ledger:${password(random)}@db.internal:5432/ledger`,
]

/** Those that the characters of an alias name are enough for. */
const SIMPLE = SECRETS.slice(0, 4)

export function drawSecret(random: Random): string {
  return random.pick(SECRETS)(random)
}

export function drawSimpleSecret(random: Random): string {
  return random.pick(SIMPLE)(random)
}

/** Letters of both cases and digits in any order: no word, no name. */
export function password(random: Random): string {
  return `${letters(random, BASE62, 7)}7q${letters(random, BASE62, 7)}Z4`
}
