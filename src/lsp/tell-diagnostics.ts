import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node'
import { diagnosticsOf } from './diagnostics.ts'
import { Publisher } from './publisher.ts'
import type { Session } from './session.ts'

/** Has an editor be told of findings, as it likes best. Gives what is to be called when settings have changed. */
export function tellDiagnostics(session: Session): () => void {
  return session.client.pullsDiagnostics ? answerPulls(session) : pushDiagnostics(session)
}

function pushDiagnostics({ connection, client, documents, linter, pages }: Session): () => void {
  const check = async (uri: string): Promise<void> => {
    const open = documents.get(uri)
    if (!open) return
    const report = await linter.report(open)
    // What was typed meanwhile has a check of its own coming.
    if (documents.get(uri) !== open) return
    const diagnostics = diagnosticsOf(report, open, client, pages.addressOf)
    await connection.sendDiagnostics({ uri, version: open.version, diagnostics })
  }
  const publisher = new Publisher(check, error => connection.console.error(`kmslint: ${String(error)}`))
  documents.onChange = ({ uri }) => publisher.schedule(uri)
  documents.onClose = uri => {
    publisher.cancel(uri)
    connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  return () => {
    for (const { uri } of documents.all()) publisher.schedule(uri)
  }
}

function answerPulls({ connection, client, documents, linter, pages }: Session): () => void {
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const open = documents.get(textDocument.uri)
    if (!open) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    const resultId = linter.resultId(open)
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    await refuseIfCancelled(token)
    const report = await linter.report(open)
    await refuseIfCancelled(token)
    const items = diagnosticsOf(report, open, client, pages.addressOf)
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items } satisfies DocumentDiagnosticReport
  })
  return () => {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh()
  }
}

/** Lets messages in that wait, for one of them may take the request back. */
async function refuseIfCancelled(token: CancellationToken): Promise<void> {
  await new Promise(done => setImmediate(done))
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'taken back by the editor')
}
