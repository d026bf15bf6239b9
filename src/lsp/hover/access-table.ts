import type { PolicyOwner } from '../../access/index.ts'
import type { Surroundings } from '../../model/model.ts'
import { cellOf, Notes } from '../../report/access/cells.ts'
import { HEADS, rowName } from '../../report/access/names.ts'
import { type CaseView, viewOf } from '../../report/access/view.ts'
import { assumptionPhrase } from '../../report/phrases.ts'
import { type Locate, locatorOf } from '../../report/places.ts'
import type { Source } from '../../text/source.ts'
import { list, plain } from '../words/markdown.ts'

/** More scenarios than this are for `kmslint access` to show. */
const MOST_CASES = 3

/** Who can do what with a key, as Markdown: a small table for each case, with its notes. */
export function accessTables(owner: PolicyOwner, source: Source, surroundings: Surroundings): string {
  const { cases } = viewOf(owner, surroundings)
  const locate = locatorOf(source)
  const more = cases.length - MOST_CASES
  return [
    ...cases.slice(0, MOST_CASES).map(view => caseTable(view, locate)),
    ...(more > 0 ? [`and ${more} more cases: see \`kmslint access\``] : []),
    'yes: directly; IAM: if IAM policies allow it too; ~: some actions only; ?: undecided',
  ].join('\n\n')
}

function caseTable(view: CaseView, locate: Locate): string {
  const heading = [assumptionPhrase(view.assuming), ...policyWords(view)].filter(text => text !== undefined)
  const title = heading.length > 0 ? `*${plain(heading.join('; '))}*\n\n` : ''
  if (view.policy === 'unknown') return title.trimEnd()
  const notes = new Notes(locate)
  const rows = view.rows.map(row => [
    rowName(row),
    ...view.capabilities.map(name => cellOf(row.can.get(name) ?? [], view.complete, notes).text),
  ])
  // Where nobody can do something, a column for it would say nothing.
  const told = view.capabilities.flatMap((_, at) => (rows.some(row => row[at + 1] !== '-') ? [at + 1] : []))
  if (rows.length === 0 || told.length === 0) return `${title}nobody can do anything`
  const heads = ['who', ...view.capabilities.map(name => HEADS[name])]
  const line = (cells: readonly string[]) =>
    `| ${[0, ...told].map(at => plain(cells[at] ?? '')).join(' | ')} |`
  const ruler = `|${'---|'.repeat(told.length + 1)}`
  const table = [line(heads), ruler, ...rows.map(line)].join('\n')
  const remarks = list(notes.texts.map((text, at) => `${at + 1}: ${plain(text)}`))
  return title + [table, remarks].filter(text => text !== '').join('\n\n')
}

function policyWords({ policy, because, complete }: CaseView): string[] {
  if (policy === 'unknown') return [`undecided: its policy could not be worked out, ${because ?? ''}`]
  return [
    ...(policy === 'default' ? ['no policy is given, so KMS gives its default one'] : []),
    ...(complete ? [] : ['parts of the policy could not be worked out, so nothing here is certain']),
  ]
}
