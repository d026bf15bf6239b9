import { digits } from './letters.ts'
import type { Random } from './random.ts'

/** Data about people by its forms. Nobody's: names, numbers and dates are drawn, the domains are reserved for examples. */
const PERSONAL: readonly ((random: Random) => string)[] = [
  random => `${random.pick(['jane.doe', 'j.smith', 'maria.rossi'])}@example.${random.pick(['com', 'org'])}`,
  random => `card ${withLuhn(`4${digits(random, 14)}`)}`,
  random => germanIban(digits(random, 18)),
  random => `born ${random.between(1950, 1999)}-0${random.between(1, 9)}-${random.between(10, 28)}`,
]

export function drawPersonalData(random: Random): string {
  return random.pick(PERSONAL)(random)
}

/** Payment cards end in a check digit: https://www.iso.org/standard/70484.html (ISO/IEC 7812-1), 2026-11-24. */
function withLuhn(payload: string): string {
  const sum = [...payload]
    .reverse()
    .map(Number)
    .map((digit, index) => (index % 2 === 0 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0)
  return `${payload}${(10 - (sum % 10)) % 10}`
}

/** Two check digits make the whole 1 modulo 97, letters being numbers from 10 on: https://www.iso.org/standard/81090.html, 2026-11-24. */
function germanIban(account: string): string {
  const check = 98n - (BigInt(`${account}131400`) % 97n)
  return `DE${String(check).padStart(2, '0')}${account}`
}
