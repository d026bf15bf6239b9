import type { Connection } from 'vscode-languageserver/node'

/** Takes what an editor refused, or what failed: a word in its log, and the server goes on. */
export function logging(connection: Connection): (error: unknown) => undefined {
  return error => {
    connection.console.error(`kmslint: ${error instanceof Error ? error.message : String(error)}`)
    return undefined
  }
}
