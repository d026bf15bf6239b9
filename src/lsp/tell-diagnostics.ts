import { type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver/node'
import { refuseIfCancelled } from './cancelled.ts'
import { documentDiagnostics } from './document-diagnostics.ts'
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

function pushDiagnostics(session: Session): Telling {
  const { connection, documents, linter } = session
  const check = async (uri: string): Promise<void> => {
    const open = documents.get(uri)
    if (!open) return
    const diagnostics = await documentDiagnostics(open, session)
    // What was typed meanwhile has a check of its own coming.
    if (documents.get(uri) !== open) return
    await connection.sendDiagnostics({ uri, version: open.version, diagnostics })
  }
  const publisher = new Publisher(check, logging(connection))
  // What others refer to has changed for them as well.
  const othersChanged = (): void => {
    const following = documents.all().filter(open => linter.followedBy(open.uri) !== '')
    for (const { uri } of following) publisher.schedule(uri)
  }
  documents.onChange = ({ uri }) => {
    publisher.schedule(uri)
    othersChanged()
  }
  documents.onClose = uri => {
    publisher.cancel(uri)
    connection.sendDiagnostics({ uri, diagnostics: [] })
    othersChanged()
  }
  const settingsChanged = (): void => {
    for (const { uri } of documents.all()) publisher.schedule(uri)
  }
  return { settingsChanged, filesChanged: othersChanged }
}

function answerPulls(session: Session): Telling {
  const { connection, client, documents, linter } = session
  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const open = documents.get(textDocument.uri)
    if (!open) return { kind: DocumentDiagnosticReportKind.Full, items: [] }
    const resultId = linter.resultId(open)
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    await refuseIfCancelled(token)
    const items = await documentDiagnostics(open, session)
    await refuseIfCancelled(token)
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
