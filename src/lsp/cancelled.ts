import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node'

/** The answer to a request that the editor has taken back. */
export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'taken back by the editor')
}

/** Lets messages in that wait, for one of them may take the request back. */
export async function refuseIfCancelled(token: CancellationToken): Promise<void> {
  await new Promise(done => setImmediate(done))
  if (token.isCancellationRequested) throw cancelled()
}
