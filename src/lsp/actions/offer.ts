import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver/node'
import type { Finding } from '../../findings/finding.ts'
import type { DiagnosticData } from '../diagnostics.ts'
import type { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { FIX_ALL, fixAllAction } from './fix-all.ts'
import { ignoreProposals } from './ignore.ts'
import { openPageAction, openPages } from './open-page.ts'
import { workspaceEdit } from './workspace-edit.ts'

/** Offers what can be done about findings. */
export function offerActions(session: Session): void {
  session.connection.onCodeAction(params => actionsFor(params, session))
  if (session.client.showsDocuments) openPages(session)
}

async function actionsFor(
  { textDocument, range, context }: CodeActionParams,
  session: Session,
): Promise<CodeAction[]> {
  const { documents, linter, client } = session
  const open = documents.get(textDocument.uri)
  if (!open) return []
  const report = await linter.report(open)
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some(only => kind === only || kind.startsWith(`${only}.`))
  const { start, end } = open.spanOf(range)
  const touched = report.findings.filter(({ at }) => at.start <= end && start <= at.end)
  const quick = wants(CodeActionKind.QuickFix) ? touched : []
  const found = await Promise.all(
    quick.map(finding => quickFixes(finding, shownAs(finding, context.diagnostics, open), open, session)),
  )
  const all = wants(FIX_ALL) ? fixAllAction(report, open, client) : undefined
  return [...inOrder(found), ...(all ? [all] : [])]
}

/** Preferred ones first; what two findings on one place have in common, such as the page of their rule, once. */
function inOrder(found: readonly (readonly CodeAction[])[]): CodeAction[] {
  const all = new Map<string, CodeAction>()
  for (const action of found.flat()) {
    const identity = JSON.stringify([action.title, action.edit])
    if (!all.has(identity)) all.set(identity, action)
  }
  return [...all.values()].sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false))
}

async function quickFixes(
  finding: Finding,
  diagnostics: readonly Diagnostic[],
  open: OpenText,
  { client, linter }: Session,
): Promise<CodeAction[]> {
  const { rule, fix } = finding
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics] }
  const ignores = ignoreProposals(finding, await linter.read(open))
  return [
    ...(fix
      ? [
          {
            ...common,
            title: fix.safe ? capitalised(fix.title) : `${capitalised(fix.title)} (unsafe)`,
            isPreferred: fix.safe,
            edit: workspaceEdit(fix.edits, open, client),
          },
        ]
      : []),
    ...ignores.map(({ title, edit }) => ({ ...common, title, edit: workspaceEdit([edit], open, client) })),
    ...(client.showsDocuments ? [{ ...openPageAction(rule), diagnostics: [...diagnostics] }] : []),
  ]
}

/** The diagnostics that show a finding, of those the editor has at hand: by what they carry, else by rule and place. */
function shownAs(finding: Finding, diagnostics: readonly Diagnostic[], open: OpenText): Diagnostic[] {
  return diagnostics.filter(({ data, code, range }) => {
    const fingerprint = (data as DiagnosticData | undefined)?.fingerprint
    if (fingerprint !== undefined) return fingerprint === finding.fingerprint
    return code === finding.rule && open.offsetAt(range.start) === finding.at.start
  })
}

function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1)
}
