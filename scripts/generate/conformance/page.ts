import type { Format } from '../../../src/formats/format.ts'
import type { Rule } from '../../../src/rule/rule.ts'
import type { Output } from '../output.ts'
import { isAbout, type Reason, reasonsOf } from './cannot-say.ts'
import { type Evidence, seen } from './evidence.ts'

export const CONFORMANCE_PAGE = 'docs/conformance.md'

/** What is known of a rule in a format. */
export type Cell =
  | { readonly state: 'seen' }
  /** The number of the reason in the format's list, from 0. */
  | { readonly state: 'explained'; readonly reason: number }
  | { readonly state: 'open' }

export interface Column {
  readonly format: Format
  /** Undefined where the format does not say what it cannot say. */
  readonly reasons: readonly Reason[] | undefined
  cell(rule: Rule): Cell
}

export function columnsOf(formats: readonly Format[], evidence: Evidence): Column[] {
  return formats.map(format => {
    const reasons = reasonsOf(format.id)
    const cell = (rule: Rule): Cell => {
      if (evidence.get(rule.id)?.has(format.id)) return { state: 'seen' }
      const reason = reasons?.findIndex(one => isAbout(one, rule)) ?? -1
      return reason < 0 ? { state: 'open' } : { state: 'explained', reason }
    }
    return { format, reasons, cell }
  })
}

/** Which rules find their mistakes in which formats, and why not in the others. */
export async function conformancePage(rules: readonly Rule[], formats: readonly Format[]): Promise<Output> {
  const columns = columnsOf(formats, await seen({ rules, formats }))
  const rows = rules.map(rule => [linkTo(rule), ...columns.map(column => printed(column.cell(rule)))])
  const head = [
    'Rule',
    ...columns.map(({ format }) => `[${format.id}](../src/formats/${format.id}/README.md)`),
  ]
  const table = [head, head.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |`).join('\n')
  const text = [INTRO, table, '## Why not', ...columns.flatMap(reasonsIn)].join('\n\n')
  return { path: CONFORMANCE_PAGE, text: `${text}\n` }
}

const INTRO = `# Rules and formats

Where ✓ stands, the rule was seen to find its mistake at the right place in a document of that format when this page was written by
\`npm run generate\`: in a sample that \`kmslint generate\` makes, in two versions of one or at its head, in an example of the rule's
page, or in the policy of such an example, given to a key. A letter says why the rule has nothing to say in the format, or cannot:
see below. A dash is a pair of which nothing has been shown yet.`

function linkTo({ id }: Rule): string {
  return `[${id}](rules/${id}.md)`
}

function printed(cell: Cell): string {
  if (cell.state === 'seen') return '✓'
  return cell.state === 'open' ? '–' : letter(cell.reason)
}

function letter(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index)
}

function reasonsIn({ format, reasons = [] }: Column): string[] {
  if (reasons.length === 0) return []
  const lines = reasons.map(({ text }, index) => `- ${letter(index)}: ${text}`)
  return [`### ${format.id}`, lines.join('\n')]
}
