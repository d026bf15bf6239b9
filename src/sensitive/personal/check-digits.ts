/** The digits of an id, whatever stands between them. */
export function digitsOf(id: string): number[] {
  return Array.from(id.replaceAll(/\D/g, ''), Number)
}

export function weighed(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0)
}

export function isInsee(id: string): boolean {
  const compact = id.replaceAll(' ', '').replace('2A', '19').replace('2B', '18')
  if (compact.length !== 15) return false
  return 97n - (BigInt(compact.slice(0, 13)) % 97n) === BigInt(compact.slice(13))
}

export function isEan(id: string): boolean {
  const sum = digitsOf(id).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}

export function isLuhn(id: string): boolean {
  const sum = digitsOf(id)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)), 0)
  return sum % 10 === 0
}

export function isTurkish(id: string): boolean {
  const digits = digitsOf(id)
  const odd = weighed(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weighed(digits, [0, 1, 0, 1, 0, 1, 0, 1])
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return digits[9] === tenth && digits[10] === (odd + even + tenth) % 10
}

export function isChilean(id: string): boolean {
  const [number = '', check = ''] = id.replaceAll('.', '').split('-')
  const digits = Array.from(number, Number).reverse()
  const rest = 11 - (weighed(digits, [2, 3, 4, 5, 6, 7, 2, 3]) % 11)
  return check.toUpperCase() === (rest === 11 ? '0' : rest === 10 ? 'K' : String(rest))
}
