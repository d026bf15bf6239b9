import { DidChangeWorkspaceFoldersNotification, type InitializeParams } from 'vscode-languageserver/node'
import type { Session } from '../session.ts'
import type { Telling } from '../tell-diagnostics.ts'

/** Keeps to the folders that are open in the editor: those it starts with, and from then on what it tells of. */
export function followFolders(
  { connection, linter }: Session,
  { workspaceFolders, rootUri }: InitializeParams,
  { settingsChanged }: Telling,
): void {
  const root = typeof rootUri === 'string' ? [rootUri] : []
  const folders = new Set(workspaceFolders ? workspaceFolders.map(({ uri }) => uri) : root)
  linter.folders = [...folders]
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
    for (const { uri } of event.removed) folders.delete(uri)
    for (const { uri } of event.added) folders.add(uri)
    linter.folders = [...folders]
    linter.forget()
    settingsChanged()
  })
}
