import { type CodeLens, type InlayHint, InlayHintRequest } from 'vscode-languageserver/node'
import { ownersIn } from '../../access/index.ts'
import { visible } from '../../report/visible.ts'
import type { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { summariesOf } from './key-summary.ts'
import { workedOutIn } from './worked-out.ts'

/** More lines than this above one key would hide the document. */
const MOST_LINES = 3

/** What stands beside a document without being of it: above each key what it is, behind each expression what it comes to. */
export function answerLenses(session: Session): void {
  const { connection, documents } = session
  connection.onCodeLens(({ textDocument }) => {
    const open = documents.get(textDocument.uri)
    return open ? lensesOf(open, session) : []
  })
  connection.onRequest(InlayHintRequest.type, async ({ textDocument, range }) => {
    const open = documents.get(textDocument.uri)
    if (!open) return []
    const { start, end } = open.spanOf(range)
    return (await hintsOf(open, session)).filter(({ at }) => start <= at && at <= end).map(({ hint }) => hint)
  })
}

async function lensesOf(open: OpenText, { linter }: Session): Promise<CodeLens[]> {
  const { groups } = await linter.read(open)
  const surroundings = await linter.surroundingsOf(open)
  return groups.flatMap(group =>
    ownersIn([group]).flatMap(owner => {
      const start = owner.at.span.start
      const range = open.rangeOf({ start, end: start })
      // There is nothing to be done about it but to read it, so the command is empty.
      const lensOf = (title: string) => ({ range, command: { title: visible(title), command: '' } })
      return shortened(summariesOf(owner, group, surroundings)).map(lensOf)
    }),
  )
}

function shortened(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more cases`] : lines
}

async function hintsOf(
  open: OpenText,
  { linter }: Session,
): Promise<{ readonly at: number; readonly hint: InlayHint }[]> {
  const { groups, tree } = await linter.read(open)
  return workedOutIn(groups, tree).map(({ at, text }) => ({
    at,
    hint: { position: open.positionAt(at), label: `= ${visible(text)}`, paddingLeft: true },
  }))
}
