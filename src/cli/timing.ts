import type { Treatment } from '../files/lint-files.ts'
import type { Catalogue } from '../lint/lint-text.ts'
import type { Rule } from '../rule/rule.ts'
import { print, STDERR } from './streams.ts'

/** What a run is measured by. Times are in milliseconds. */
export interface Timing {
  /** The same rules and formats, which note how long they take. */
  readonly catalogue: Catalogue
  /** The same treatment of files, likewise. */
  around(treat: Treatment | undefined): { readonly treat: Treatment }
  /** All files are linted; what follows is the report. */
  linted(): void
  /** Tells on standard error where the time went. */
  tell(): void
}

/** Measures from now on. A run that is not measured has none of this. */
export function startTiming({ rules, formats }: Catalogue): Timing {
  const begun = performance.now()
  const clock = new Clock()
  const catalogue: Catalogue = {
    rules: rules.map(rule => timedRule(rule, clock)),
    formats: formats.map(format => ({
      ...format,
      recognise: (...given) => clock.time('formats', () => format.recognise(...given)),
      read: (...given) => clock.time('formats', () => format.read(...given)),
    })),
  }
  let linted = begun
  const treat =
    (inner: Treatment | undefined): Treatment =>
    (source, decoded, lint) =>
      clock.time('texts', () => inner?.(source, decoded, lint) ?? lint(source))
  return {
    catalogue,
    around: inner => ({ treat: treat(inner) }),
    linted: () => {
      linted = performance.now()
    },
    tell: () => print(STDERR, timingText(clock, begun, linted, performance.now())),
  }
}

class Clock {
  readonly #spent = new Map<string, number>()

  /** How long it took, by name, over all times it was done. */
  get spent(): ReadonlyMap<string, number> {
    return this.#spent
  }

  of(name: string): number {
    return this.#spent.get(name) ?? 0
  }

  time<Result>(name: string, work: () => Result): Result {
    const start = performance.now()
    const note = () => this.#spent.set(name, this.of(name) + performance.now() - start)
    const result = work()
    if (result instanceof Promise) return result.finally(note) as Result
    note()
    return result
  }
}

const RULE = 'rule '

function timedRule(rule: Rule, clock: Clock): Rule {
  const check: Rule['check'] = (...given) => clock.time(`${RULE}${rule.id}`, () => rule.check(...given))
  return { ...rule, check }
}

function timingText(clock: Clock, begun: number, linted: number, now: number): string {
  const byRule = [...clock.spent].filter(([name]) => name.startsWith(RULE)).sort(([, a], [, b]) => b - a)
  const judging = byRule.reduce((sum, [, time]) => sum + time, 0)
  const texts = clock.of('texts')
  const stages: readonly (readonly [string, number])[] = [
    ['start', begun],
    ['find and read files', linted - begun - texts],
    ['parse, place and settle', texts - clock.of('formats') - judging],
    ['read what formats say', clock.of('formats')],
    ['judge', judging],
    ['report', now - linted],
    ['all', now],
  ]
  const rules = byRule.map(([name, time]) => [name.slice(RULE.length), time] as const)
  return `\n${lines(stages)}${rules.length > 0 ? '\n' : ''}${lines(rules)}`
}

function lines(rows: readonly (readonly [string, number])[]): string {
  return rows.map(([name, time]) => `${time.toFixed(1).padStart(9)} ms  ${name}\n`).join('')
}
