import { type Budget, spend } from './budget.ts'
import { holds, type Literal, patternsOf } from './literal.ts'
import type { Pattern } from './pattern.ts'
import { searchText, simplestText } from './text-search.ts'
import { typedCandidates } from './typed-candidates.ts'

/** A value; undefined where there is none; 'spent' where the budget did not last to tell. */
export type Found = { readonly value: string } | undefined | 'spent'

/** A value in all sets. */
export function findValue(literals: readonly Literal[], budget: Budget): Found {
  if (budget.left <= 0) return 'spent'
  const inAll = (value: string) => {
    spend(budget, 1 + literals.length)
    return literals.every(literal => holds(literal, value))
  }
  const listed = literals.map(exactTexts).find(texts => texts !== undefined)
  if (listed) return found(listed.find(inAll))
  if (literals.some(({ test }) => test.kind !== 'text')) return findTyped(literals, inAll)
  const guess = guesses(literals).find(inAll)
  if (guess !== undefined) return { value: guess }
  const value = searchText(literals, budget)
  return value === 'spent' ? 'spent' : found(value)
}

function found(value: string | undefined): Found {
  return value === undefined ? undefined : { value }
}

/** The members of a set that is a list of exact texts. */
function exactTexts({ test, negated }: Literal): readonly string[] | undefined {
  if (negated || test.kind !== 'text' || test.ignoreCase) return undefined
  const { exact, others } = patternsOf(test)
  return others.length === 0 ? [...exact] : undefined
}

/** Types are compared by candidates; where texts have a say as well, those may not be all. */
function findTyped(literals: readonly Literal[], inAll: (value: string) => boolean): Found {
  const kinds = new Set(literals.map(({ test }) => test.kind))
  const value = [...typedCandidates(literals), ...guesses(literals)].find(inAll)
  if (value !== undefined) return { value }
  return kinds.size === 1 ? undefined : 'spent'
}

const MOST_GUESSES = 8

/** What the sets' own patterns suggest. */
function guesses(literals: readonly Literal[]): readonly string[] {
  const patterns: Pattern[] = []
  for (const { test, negated } of literals)
    if (!negated && test.kind === 'text') patterns.push(...test.patterns)
  const some = patterns.slice(0, MOST_GUESSES)
  if (some.length === 0) return ['x', 'other']
  return [
    ...some.map(pattern => simplestText(pattern, '')),
    ...some.map(pattern => simplestText(pattern, 'x')),
  ]
}
