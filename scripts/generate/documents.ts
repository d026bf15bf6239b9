import type { Format } from '../../src/formats/format.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { CONFIGURATION_PAGE, configurationPage } from './configuration-page.ts'
import { conformancePage } from './conformance/page.ts'
import { FORMATS, RULES, readText } from './folders.ts'
import { refreshFormatReadme } from './format-readme.ts'
import { manual } from './manual.ts'
import type { Output } from './output.ts'
import { projectReadme } from './project-readme.ts'
import { type DocumentedRule, rulePages } from './rule-pages.ts'
import { refreshRuleReadme } from './rule-readme.ts'
import { moreShowcase } from './showcase.ts'

/** Writes what the rules and formats say of themselves. A page that fails is named in `failures` and keeps no other. */
export class Documents {
  readonly failures: string[] = []
  readonly #rules: readonly Rule[]
  readonly #formats: readonly Format[]

  constructor(rules: readonly Rule[], formats: readonly Format[]) {
    this.#rules = rules
    this.#formats = formats
  }

  /** The pages of rules and formats, all that is made of them, and the manual. */
  async pages(): Promise<Output[]> {
    const outputs: Output[] = []
    const documented: DocumentedRule[] = []
    for (const rule of this.#rules) {
      const path = `${RULES}/${rule.id}/README.md`
      const readme = await this.#refresh(path, text =>
        refreshRuleReadme(text, { rule, formats: this.#formats }),
      )
      if (readme === undefined) continue
      documented.push({ rule, readme })
      outputs.push({ path, text: readme })
    }
    for (const format of this.#formats) {
      const path = `${FORMATS}/${format.id}/README.md`
      const text = await this.#refresh(path, before => refreshFormatReadme(before, format))
      if (text !== undefined) outputs.push({ path, text })
    }
    const page = await this.#refresh(CONFIGURATION_PAGE, async before =>
      configurationPage(before, { rules: this.#rules, formats: this.#formats }),
    )
    if (page !== undefined) outputs.push({ path: CONFIGURATION_PAGE, text: page })
    const more = await moreShowcase(documented, this.#formats)
    const conformance = await conformancePage(this.#rules, this.#formats)
    return [...outputs, ...rulePages(documented), ...more, conformance, manual()]
  }

  /** The project's own page. It shows a run over the showcase, so it comes after all that is written there. */
  async front(): Promise<Output[]> {
    const text = await this.#refresh('README.md', before => projectReadme(before, this.#rules, this.#formats))
    return text === undefined ? [] : [{ path: 'README.md', text }]
  }

  /** A missing file reads as empty: the page's own reader says what it lacks. */
  async #refresh(path: string, work: (text: string) => Promise<string>): Promise<string | undefined> {
    try {
      return await work(readText(path) ?? '')
    } catch (error) {
      this.failures.push(`${path}: ${error instanceof Error ? error.message : error}`)
      return undefined
    }
  }
}
