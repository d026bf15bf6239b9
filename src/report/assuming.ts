import type { Assumption } from '../value/value.ts'

/** "when Env is prod or stage and Spec is RSA_2048"; empty where nothing is assumed. */
export function assumingText(assuming: readonly Assumption[]): string {
  const values = new Map<string, string[]>()
  for (const { name, value } of assuming)
    values.set(name, [...(values.get(name) ?? []), value === '' ? 'empty' : value])
  const parts = [...values].map(([name, alternatives]) => `${name} is ${alternatives.join(' or ')}`)
  return parts.length > 0 ? `when ${parts.join(' and ')}` : ''
}
