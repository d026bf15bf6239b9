import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver-protocol/node'
import { LineIndex } from '../../src/text/lines.ts'
import { program, quietEnvironment } from '../cli/program.ts'

/** What most editors can do. */
export const ABLE: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { workspaceEdit: { documentChanges: true }, configuration: false },
  window: { showDocument: { support: true } },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
}

interface Wishes {
  readonly capabilities?: ClientCapabilities
  readonly settings?: unknown
  /** The folder that is open, by its path; else one that is not there. */
  readonly folder?: string
  /** The program that is told to serve; else kmslint as it was built. */
  readonly server?: string
}

/** An editor at the other end of the server's standard input and output. */
export class Editor {
  readonly connection: ProtocolConnection
  readonly process: ChildProcessWithoutNullStreams
  initialized!: InitializeResult
  readonly published: PublishDiagnosticsParams[] = []
  readonly #root: string
  #waiting: (() => void)[] = []
  #texts = new Map<string, { version: number; text: string }>()

  private constructor(folder: string, server: string) {
    this.#root = pathToFileURL(folder).href
    this.process = spawn(process.execPath, [server, 'lsp', '--stdio'], { env: quietEnvironment() })
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    )
    this.connection.onNotification(PublishDiagnosticsNotification.type, params => {
      this.published.push(params)
      for (const wake of this.#waiting.splice(0)) wake()
    })
    this.connection.listen()
  }

  static async start({
    capabilities = ABLE,
    settings,
    folder = '/project',
    server = program(),
  }: Wishes = {}): Promise<Editor> {
    const editor = new Editor(folder, server)
    editor.initialized = await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: editor.#root,
      workspaceFolders: [{ uri: editor.#root, name: 'project' }],
      capabilities,
      initializationOptions: settings,
    })
    await editor.connection.sendNotification(InitializedNotification.type, {})
    return editor
  }

  async open(name: string, text: string): Promise<string> {
    const uri = `${this.#root}/${name}`
    this.#texts.set(uri, { version: 1, text })
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, version: 1, languageId: name.endsWith('.json') ? 'json' : 'yaml', text },
    })
    return uri
  }

  /** Sends one change and the version it leads to; the caller says what the text then is. */
  async change(uri: string, range: Range, text: string): Promise<number> {
    const version = (this.#texts.get(uri)?.version ?? 0) + 1
    this.#texts.set(uri, { version, text: '' })
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    })
    return version
  }

  async closeDocument(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } })
  }

  /** The diagnostics pushed for a document in this version, once they come. */
  async diagnostics(uri: string, version = 1): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.findLast(params => params.uri === uri && params.version === version)
      if (found) return found.diagnostics
      await this.nextPush()
    }
  }

  nextPush(): Promise<void> {
    return new Promise(wake => this.#waiting.push(wake))
  }

  async actions(
    uri: string,
    range: Range,
    diagnostics: Diagnostic[],
    only?: string[],
  ): Promise<CodeAction[]> {
    const context = only ? { diagnostics, only } : { diagnostics }
    const found = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context,
    })
    return (found ?? []) as CodeAction[]
  }

  /** As the protocol wants it: the server is asked to end before it is told to. Gives its exit code. */
  async end(): Promise<number | null> {
    const ended = new Promise<number | null>(done => this.process.on('exit', done))
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    return ended
  }
}

/** The text with an action's edits made, columns being UTF-16. */
export function applied(text: string, action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? []
  const edits =
    (change && 'edits' in change ? change.edits : Object.values(action?.edit?.changes ?? {})[0]) ?? []
  const lines = new LineIndex(text)
  const offset = ({ line, character }: Position) => lines.startOf(line + 1) + character
  return (edits as TextEdit[])
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (whole, { range, newText }) =>
        whole.slice(0, offset(range.start)) + newText + whole.slice(offset(range.end)),
      text,
    )
}
