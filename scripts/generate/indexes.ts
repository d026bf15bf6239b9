import { FORMATS, formatIds, RULES, ruleIds } from './folders.ts'
import type { Output } from './output.ts'

const NOTE = '// Written by `npm run generate`: one line for each folder.'
const WIDTH = 110

/**
 * The lists of rules and formats. Plain imports: a bundler puts all of them into one file, which starts faster than
 * many small ones; a rule that needs something heavy loads that itself, when it is first asked.
 */
export function indexes(): Output[] {
  return [
    { path: `${RULES}/index.ts`, text: indexOf(ruleIds(), 'rule', '../src/rule/rule.ts', 'Rule') },
    { path: `${FORMATS}/index.ts`, text: indexOf(formatIds(), 'format', './format.ts', 'Format') },
  ]
}

/** As the formatter would leave it: imports in order of their paths, a list on one line where it fits. */
function indexOf(ids: readonly string[], file: string, contract: string, type: string): string {
  const imports = [
    { from: contract, line: `import type { ${type} } from '${contract}'` },
    ...ids.map(id => ({ from: `./${id}/${file}.ts`, line: `import ${camel(id)} from './${id}/${file}.ts'` })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1))
  const head = `export const ${type.toUpperCase()}S: readonly ${type}[] = [`
  const oneLine = `${head}${ids.map(camel).join(', ')}]`
  const list = oneLine.length <= WIDTH ? [oneLine] : [head, ...ids.map(id => `  ${camel(id)},`), ']']
  return `${[NOTE, ...imports.map(({ line }) => line), '', ...list].join('\n')}\n`
}

function camel(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
