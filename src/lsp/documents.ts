import type { Connection } from 'vscode-languageserver/node'
import type { Encoding } from './encoding.ts'
import { OpenText } from './open-text.ts'
import type { Trees } from './trees/trees.ts'

/** The documents that are open in the editor, as it has them. */
export class Documents {
  readonly #open = new Map<string, OpenText>()
  readonly #encoding: Encoding
  /** Told of a document that was opened or has changed. */
  onChange = (_open: OpenText) => {}
  /** Told of one that was closed. */
  onClose = (_uri: string) => {}

  constructor(connection: Connection, encoding: Encoding, trees: Trees) {
    this.#encoding = encoding
    connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
      trees.begin(uri)
      this.#set(new OpenText(uri, version, text, this.#encoding))
    })
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const open = this.#open.get(uri)
      if (open) this.#set(open.changed(version, contentChanges))
    })
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#open.delete(uri)
      trees.end(uri)
      this.onClose(uri)
    })
  }

  get(uri: string): OpenText | undefined {
    return this.#open.get(uri)
  }

  all(): readonly OpenText[] {
    return [...this.#open.values()]
  }

  #set(open: OpenText): void {
    this.#open.set(open.uri, open)
    this.onChange(open)
  }
}
