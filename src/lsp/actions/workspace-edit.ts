import type { WorkspaceEdit } from 'vscode-languageserver/node'
import type { Edit } from '../../text/edit.ts'
import type { Client } from '../client.ts'
import type { OpenText } from '../open-text.ts'

/** Edits of an open document as the protocol has them, for this version of it alone where the editor can tell versions. */
export function workspaceEdit(edits: readonly Edit[], open: OpenText, client: Client): WorkspaceEdit {
  const { uri, version } = open
  const written = edits.map(edit => ({ range: open.rangeOf(edit), newText: edit.text }))
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: written }] }
    : { changes: { [uri]: written } }
}
