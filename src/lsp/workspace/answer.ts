import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node'
import { refuseIfCancelled } from '../cancelled.ts'
import type { Session } from '../session.ts'
import { Changes } from './changes.ts'
import { WorkspacePull } from './pull.ts'

/** Answers what is to be said of all files of the open folders. Gives what is to be called when that may have changed. */
export function answerWorkspacePulls(session: Session): () => void {
  const { connection, client } = session
  const changes = new Changes()
  connection.languages.diagnostics.onWorkspace(async (params, token, _, partial) => {
    // Editors ask again and again. Where they tell of changes, they are answered once there is something to say.
    if (client.watchesFiles && params.previousResultIds.length > 0) await changes.next(token)
    await refuseIfCancelled(token)
    changes.look()
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const send = partial
      ? (reports: readonly WorkspaceDocumentDiagnosticReport[]) => partial.report({ items: [...reports] })
      : (reports: readonly WorkspaceDocumentDiagnosticReport[]) => void items.push(...reports)
    try {
      await new WorkspacePull(session, params, token, send).run()
    } catch (error) {
      changes.tell()
      throw error
    }
    return { items }
  })
  return () => changes.tell()
}
