import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node'
import type { FileReport } from '../../findings/finding.ts'
import { applyFixes } from '../../fix/apply.ts'
import type { Edit } from '../../text/edit.ts'
import type { Client } from '../client.ts'
import type { OpenText } from '../open-text.ts'
import { workspaceEdit } from './workspace-edit.ts'

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kmslint`

/** All safe fixes at once, of those that would touch the same text the first; nothing where there are none. */
export function fixAllAction(report: FileReport, open: OpenText, client: Client): CodeAction | undefined {
  const safe = report.findings.flatMap(({ fix }) => (fix?.safe ? [fix] : []))
  const { applied } = applyFixes(open.text, safe)
  if (applied.length === 0) return undefined
  const edits = new Map<string, Edit>()
  for (const edit of applied.flatMap(fix => fix.edits))
    edits.set(`${edit.start} ${edit.end} ${edit.text}`, edit)
  return {
    title: 'Fix all safe problems',
    kind: FIX_ALL,
    edit: workspaceEdit([...edits.values()], open, client),
  }
}
