import type { Diagnostic } from 'vscode-languageserver/node'
import { configDiagnostics, isConfigText } from './config/config-text.ts'
import { diagnosticsOf } from './diagnostics.ts'
import type { OpenText } from './open-text.ts'
import type { Session } from './session.ts'

/** What is to be said of a document, be it one with keys or a configuration. */
export async function documentDiagnostics(
  open: OpenText,
  { linter, client, pages }: Session,
): Promise<Diagnostic[]> {
  if (isConfigText(open)) return configDiagnostics(open, linter.catalogue)
  return diagnosticsOf(await linter.report(open), open, client, pages.addressOf)
}
