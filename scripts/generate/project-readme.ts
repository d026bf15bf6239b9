import type { Format } from '../../src/formats/format.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { accessOutput } from './access.ts'
import { fillAll } from './marked-parts.ts'
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
  return fillAll(text, contents)
}

function fenced(output: string): string {
  return `\`\`\`text\n${output}\`\`\``
}
