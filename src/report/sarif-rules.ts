import type { Rule, Severity } from '../rule/rule.ts'
import { levelOf } from './sarif-results.ts'

/**
 * GitHub's scale: 7 and more is high, 4 and more medium, less is low.
 * Source: https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning, 2026-11-24.
 */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.0', info: '2.0' }

/** The rules with these ids as SARIF describes rules, in the same order. */
export function ruleDescriptors(
  ids: readonly string[],
  rules: readonly Rule[],
  pages: ReadonlyMap<string, string>,
): object[] {
  const known = new Map(rules.map(rule => [rule.id, rule]))
  return ids.map(id => {
    const rule = known.get(id)
    return rule ? descriptorOf(rule, pages.get(id)) : { id }
  })
}

function descriptorOf({ id, summary, severity, references }: Rule, page: string | undefined): object {
  const sentence = `${summary}.`
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: sentence },
    fullDescription: { text: page === undefined ? sentence : (reasonIn(page) ?? sentence) },
    ...(references[0] && { helpUri: references[0] }),
    help: { text: [sentence, ...references].join('\n'), ...(page !== undefined && { markdown: page }) },
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: ['security', 'aws', 'kms'], 'security-severity': SECURITY_SEVERITIES[severity] },
  }
}

/** The first paragraph of what the page says under "Why", on one line, links by their words. */
function reasonIn(page: string): string | undefined {
  const paragraph = /^## Why\n+(.+(?:\n.+)*)/m.exec(page)?.[1]
  return paragraph?.replaceAll(/\s+/g, ' ').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
}
