import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver/node'
import { refuseIfCancelled } from './cancelled.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { logging } from './logging.ts'
import { Publisher } from './publisher.ts'
import type { Session } from './session.ts'
import { answerWorkspacePulls } from './workspace/answer.ts'

/** What is to be called when what is said may have changed, documents that are open apart. */
export interface Telling {
  readonly settingsChanged: () => void
  /** Files on disk have. */
  readonly filesChanged: () => void
}

/** Has an editor be told of findings, as it likes best. */
export function tellDiagnostics(session: Session): Telling {
  return session.client.pullsDiagnostics ? answerPulls(session) : pushDiagnostics(session)
}

function pushDiagnostics({ connection, client, documents, linter, pages }: Session): Telling {
  const check = async (uri: string): Promise<void> => {
    const open = documents.get(uri)
    if (!open) return
    const report = await linter.report(open)
    // What was typed meanwhile has a check of its own coming.
    if (documents.get(uri) !== open) return
    const diagnostics = diagnosticsOf(report, open, client, pages.addressOf)
    await connection.sendDiagnostics({ uri, version: open.version, diagnostics })
  }
  const publisher = new Publisher(check, logging(connection))
  documents.onChange = ({ uri }) => publisher.schedule(uri)
  documents.onClose = uri => {
    publisher.cancel(uri)
    connection.sendDiagnostics({ uri, diagnostics: [] })
  }
  const settingsChanged = (): void => {
    for (const { uri } of documents.all()) publisher.schedule(uri)
  }
  return { settingsChanged, filesChanged: () => {} }
}

function answerPulls(session: Session): Telling {
  const { connection, client, documents, linter, pages } = session
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
  const filesChanged = answerWorkspacePulls(session)
  documents.onChange = filesChanged
  documents.onClose = filesChanged
  const settingsChanged = (): void => {
    filesChanged()
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(logging(connection))
  }
  return { settingsChanged, filesChanged }
}
