import type { ClientCapabilities, DiagnosticTag, InitializeParams } from 'vscode-languageserver/node'
import { type Encoding, encodingOf } from './encoding.ts'

/** What the editor at the other end can do, as far as answers depend on it. */
export interface Client {
  readonly encoding: Encoding
  /** It asks for diagnostics, so none are pushed. */
  readonly pullsDiagnostics: boolean
  readonly refreshesDiagnostics: boolean
  readonly relatedInformation: boolean
  readonly codeDescription: boolean
  readonly diagnosticTags: readonly DiagnosticTag[]
  /** Edits may name the version of the document they are for. */
  readonly versionedEdits: boolean
  /** Edits may say what is to be thought of before they are made. */
  readonly annotatedEdits: boolean
  readonly preparesRename: boolean
  readonly showsDocuments: boolean
  /** Its settings may be asked for. */
  readonly hasConfiguration: boolean
  readonly registersConfiguration: boolean
  readonly watchesFiles: boolean
  readonly snippets: boolean
  readonly markdown: boolean
  readonly nestedSymbols: boolean
}

export function clientOf({ capabilities }: InitializeParams): Client {
  const { general, workspace, window, textDocument } = capabilities
  return {
    encoding: encodingOf(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    hasConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    ...diagnosticAbilities(capabilities),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  }
}

/** Editors that pull may say what they show under either heading. */
function diagnosticAbilities({ textDocument }: ClientCapabilities) {
  const { publishDiagnostics: pushed, diagnostic: pulled } = textDocument ?? {}
  return {
    relatedInformation: (pulled?.relatedInformation ?? pushed?.relatedInformation) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? pushed?.codeDescriptionSupport) === true,
    diagnosticTags: (pulled?.tagSupport ?? pushed?.tagSupport)?.valueSet ?? [],
  }
}
