import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import type { Edit } from '../../text/edit.ts'
import { workspaceEdit } from '../actions/workspace-edit.ts'
import type { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { type LogicalId, logicalIdAt, type Refusal, renamed } from './logical-ids.ts'

/** Gives a resource another logical id, wherever its template has it. */
export function answerRenames(session: Session): void {
  const { connection, documents } = session
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const open = documents.get(textDocument.uri)
    if (!open) return undefined
    const offset = open.offsetAt(position)
    const { name, places } = await idAt(offset, open, session)
    const place = places.find(({ start, end }) => start <= offset && offset <= end)
    return place && { range: open.rangeOf(place), placeholder: name }
  })
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const open = documents.get(textDocument.uri)
    if (!open) return undefined
    const id = await idAt(open.offsetAt(position), open, session)
    return renameEdit(accepted(renamed(id, newName, open.text)), open, session)
  })
}

async function idAt(offset: number, open: OpenText, { linter }: Session): Promise<LogicalId> {
  return accepted(logicalIdAt(offset, await linter.read(open)))
}

function accepted<T extends object>(answer: T | Refusal): T {
  if ('because' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.because)
  return answer
}

const WARNING =
  'CloudFormation takes another logical id for another resource: where the stack is deployed it makes a new one, and ' +
  'deletes the old one unless that is to be retained'

/** To be confirmed where the editor can ask, else with a warning: a key that goes takes its data along. */
function renameEdit(edits: readonly Edit[], open: OpenText, { client, connection }: Session): WorkspaceEdit {
  const edit = workspaceEdit(edits, open, client)
  const [change] = edit.documentChanges ?? []
  if (!client.annotatedEdits || !change || !('edits' in change)) {
    const message = `kmslint: ${WARNING}`
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
    return edit
  }
  const annotated = change.edits.map(one => ({ ...one, annotationId: 'rename' }))
  return {
    documentChanges: [{ ...change, edits: annotated }],
    changeAnnotations: { rename: { label: 'Rename', description: WARNING, needsConfirmation: true } },
  }
}
