/** Check digits worked out here, from the ids' definitions, and not by what is tested. */
const numbers = (digits: string) => Array.from(digits, Number)
const weighed = (digits: string, weights: readonly number[]) =>
  numbers(digits).reduce((sum, digit, index) => sum + digit * (weights[index % weights.length] ?? 0), 0)

export function withLuhn(digits: string): string {
  const sum = numbers(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = index % 2 === 0 ? digit * 2 : digit
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}

/** ISO 7064 mod 97-10 over the rearranged number, as IBANs have it. */
export function iban(country: string, account: string): string {
  const letters = `${account}${country}00`.replaceAll(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))
  const check = 98n - (BigInt(letters) % 97n)
  return `${country}${String(check).padStart(2, '0')}${account}`
}

/** Eleven less the weighed sum modulo eleven; undefined where that has no digit. */
export function withMod11(digits: string, weights: readonly number[]): string | undefined {
  const rest = (11 - (weighed(digits, weights) % 11)) % 11
  return rest === 10 ? undefined : digits + rest
}

export function spanishDni(number: string): string {
  return number + 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(number) % 23)
}

export function finnishHetu(date: string, individual: string): string {
  return `${date}-${individual}${'0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(date + individual) % 31)}`
}

/** Of those born before 2000. */
export function belgianNumber(date: string, individual: string): string {
  const check = String(97 - (Number(date + individual) % 97)).padStart(2, '0')
  return `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}-${individual}.${check}`
}

export function frenchNumber(digits: string): string {
  return digits + String(97n - (BigInt(digits) % 97n)).padStart(2, '0')
}

export function swissNumber(digits: string): string {
  const check = (10 - (weighed(digits, [1, 3]) % 10)) % 10
  const all = digits + check
  return `${all.slice(0, 3)}.${all.slice(3, 7)}.${all.slice(7, 11)}.${all.slice(11)}`
}

/** Two digits, one after the other. */
export function brazilianCpf(nine: string): string {
  const digit = (digits: string) => {
    const rest =
      numbers(digits).reduce((sum, value, index) => sum + value * (digits.length + 1 - index), 0) % 11
    return rest < 2 ? 0 : 11 - rest
  }
  const ten = nine + digit(nine)
  const all = ten + digit(ten)
  return `${all.slice(0, 3)}.${all.slice(3, 6)}.${all.slice(6, 9)}-${all.slice(9)}`
}

export function polishPesel(ten: string): string {
  return ten + ((10 - (weighed(ten, [1, 3, 7, 9]) % 10)) % 10)
}

/** ISO 7064 mod 11,10. */
export function germanTaxId(ten: string): string {
  let product = 10
  for (const digit of numbers(ten)) {
    const sum = (digit + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return ten + ((11 - product) % 10)
}

/** ISO 7064 mod 11-2. */
export function chineseId(seventeen: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return seventeen + '10X98765432'.charAt(weighed(seventeen, weights) % 11)
}

export function turkishId(nine: string): string {
  const digits = numbers(nine)
  const odd = digits.filter((_, index) => index % 2 === 0).reduce((a, b) => a + b, 0)
  const even = digits.filter((_, index) => index % 2 === 1).reduce((a, b) => a + b, 0)
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return `${nine}${tenth}${(odd + even + tenth) % 10}`
}

const VERHOEFF = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** Verhoeff's check digit, found by trying all ten. */
export function aadhaar(eleven: string): string {
  const found = numbers('0123456789').find(check => verhoeff(eleven + check) === 0)
  return `${eleven}${found}`
}

function verhoeff(digits: string): number {
  return numbers(digits)
    .reverse()
    .reduce((sum, digit, index) => dihedral(sum, permuted(digit, index)), 0)
}

/** Multiplication in the group of the pentagon's symmetries. */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b - 5) % 5)
  return b < 5 ? 5 + ((a - 5 - b + 5) % 5) : (a - b + 5) % 5
}

function permuted(digit: number, times: number): number {
  return times % 8 === 0 ? digit : (VERHOEFF[permuted(digit, (times % 8) - 1)] ?? 0)
}

export function italianCode(fifteen: string): string {
  const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
  const value = (character: string) =>
    /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65
  const sum = Array.from(fifteen).reduce(
    (total, character, index) => total + (index % 2 === 0 ? (odd[value(character)] ?? 0) : value(character)),
    0,
  )
  return fifteen + String.fromCharCode(65 + (sum % 26))
}
