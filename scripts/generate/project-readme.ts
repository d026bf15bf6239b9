import type { Format } from '../../src/formats/format.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { accessOutput } from './access.ts'
import { PAGES, ruleTable } from './rule-pages.ts'
import { samplesOutput } from './samples.ts'
import { SHOWCASE, showcaseOutput } from './showcase.ts'

/** The README with what stands between its marks written anew: the rule table and runs over the showcase. */
export async function projectReadme(
  text: string,
  rules: readonly Rule[],
  formats: readonly Format[],
): Promise<string> {
  const contents = {
    rules: ruleTable(rules, `${PAGES}/`),
    showcase: fenced(await showcaseOutput(rules, formats)),
    samples: samplesOutput(),
    access: fenced(await accessOutput(`${SHOWCASE}/key-policy.json`, formats)),
  }
  return Object.entries(contents).reduce((page, [name, content]) => fill(page, name, content), text)
}

function fenced(output: string): string {
  return `\`\`\`text\n${output}\`\`\``
}

/** Throws where the marks are missing: a page without them would silently go out of date. */
function fill(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`README.md has no part marked "${open}" to "${close}"`)
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`
}
