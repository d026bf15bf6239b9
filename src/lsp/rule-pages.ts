import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { rulePagePath } from '../files/rule-page.ts'
import type { Rule } from '../rule/rule.ts'

/** The addresses of rules' pages: of that in this package, else of what the rule refers to first. */
export class RulePages {
  readonly #rules: ReadonlyMap<string, Rule>
  readonly #known = new Map<string, string | undefined>()

  constructor(rules: readonly Rule[]) {
    this.#rules = new Map(rules.map(rule => [rule.id, rule]))
  }

  readonly addressOf = (id: string): string | undefined => {
    if (!this.#known.has(id)) this.#known.set(id, this.#find(id))
    return this.#known.get(id)
  }

  #find(id: string): string | undefined {
    const rule = this.#rules.get(id)
    if (!rule) return undefined
    const path = rulePagePath(id)
    return existsSync(path) ? pathToFileURL(path).href : rule.references[0]
  }
}
