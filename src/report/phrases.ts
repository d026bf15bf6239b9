import type { Assumption } from '../value/value.ts'

/** "when Env is prod or test and Region is us-east-1"; undefined when nothing is assumed. */
export function assumptionPhrase(assuming: readonly Assumption[]): string | undefined {
  if (assuming.length === 0) return undefined
  const values = new Map<string, string[]>()
  for (const { name, value } of assuming) values.set(name, [...(values.get(name) ?? []), value])
  const parts = [...values].map(
    ([name, alternatives]) => `${name} is ${alternatives.map(shown).join(' or ')}`,
  )
  return `when ${parts.join(' and ')}`
}

/** "1 error", "2 errors", "1 piece of advice". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function shown(value: string): string {
  return value === '' ? 'empty' : value
}
