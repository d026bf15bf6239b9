import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node'
import { FIX_ALL } from './actions/fix-all.ts'
import { OPEN_PAGE } from './actions/open-page.ts'
import type { Client } from './client.ts'

/** What the server tells this editor it can do. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  const { encoding, pullsDiagnostics, showsDocuments, preparesRename } = client
  return {
    positionEncoding: encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'kmslint',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    ...(showsDocuments && { executeCommandProvider: { commands: [OPEN_PAGE] } }),
    hoverProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    renameProvider: preparesRename ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: [':', '"', ' '] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  }
}
