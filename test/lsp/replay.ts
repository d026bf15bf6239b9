import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ClientCapabilities } from 'vscode-languageserver-protocol/node'
import { ABLE, Editor } from './editor.ts'

/** What an editor and the server said to one another, in order. */
export interface Session {
  /** Of the editor; where left out, what most can do. */
  readonly capabilities?: ClientCapabilities
  /** The files of the folder that is open, by their names. */
  readonly files?: Readonly<Record<string, string>>
  readonly messages: readonly Message[]
}

/** One message, and the answer to it where it is a request. */
export type Message =
  | { readonly notify: string; readonly params: object }
  | { readonly request: string; readonly params: object; readonly result?: unknown; readonly error?: string }
  | { readonly receive: string; readonly params?: unknown; readonly reply?: unknown }

/** What stands in sessions for the folder that is open, and for where kmslint lies. */
const PROJECT = 'file:///project'
const KMSLINT = 'file:///kmslint'
const HOME = pathToFileURL(fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '')).href

/** Says again what the editor said, and gives the messages with what the server says to that now. */
export async function replay(session: Session): Promise<Message[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kmslint-session-'))
  for (const [name, text] of Object.entries(session.files ?? {})) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const editor = await Editor.start({ folder, capabilities: session.capabilities ?? ABLE })
  try {
    const replayer = new Replayer(editor, pathToFileURL(folder).href, session)
    const messages: Message[] = []
    for (const message of session.messages) messages.push(await replayer.say(message))
    return messages
  } finally {
    editor.process.kill()
    rmSync(folder, { recursive: true })
  }
}

class Replayer {
  readonly #editor: Editor
  readonly #folder: string
  /** What the server sent that no message of the session was held against yet. */
  readonly #received: { readonly method: string; readonly params: unknown }[] = []
  #wake = () => {}

  constructor(editor: Editor, folder: string, { messages }: Session) {
    this.#editor = editor
    this.#folder = folder
    const receive = (method: string, params: unknown) => {
      this.#received.push({ method, params })
      this.#wake()
    }
    for (const message of messages) {
      if (!('receive' in message)) continue
      const method = message.receive
      if ('reply' in message)
        editor.connection.onRequest(method, params => {
          receive(method, params)
          return message.reply
        })
      else editor.connection.onNotification(method, params => receive(method, params))
    }
  }

  async say(message: Message): Promise<Message> {
    if ('receive' in message) return { ...message, params: this.#shown(await this.#next(message.receive)) }
    const params = this.#placed(message.params)
    if ('notify' in message) {
      await this.#editor.connection.sendNotification(message.notify, params)
      return message
    }
    const { request } = message
    try {
      const result = await this.#editor.connection.sendRequest(request, params)
      return { request, params: message.params, result: this.#shown(result) }
    } catch (error) {
      return {
        request,
        params: message.params,
        error: error instanceof Error ? error.message : String(error),
      }
    }
  }

  async #next(method: string): Promise<unknown> {
    for (;;) {
      const at = this.#received.findIndex(one => one.method === method)
      if (at >= 0) return this.#received.splice(at, 1)[0]?.params
      await new Promise<void>(wake => {
        this.#wake = wake
      })
    }
  }

  #placed(params: object): object {
    return JSON.parse(JSON.stringify(params).replaceAll(PROJECT, this.#folder))
  }

  /** Without what differs from run to run. */
  #shown(said: unknown): unknown {
    const text = JSON.stringify(said ?? null)
    return JSON.parse(
      text
        .replaceAll(this.#folder, PROJECT)
        .replaceAll(HOME, KMSLINT)
        .replaceAll(/"\d+\.disk\.[^"]*"/g, '"as on disk"'),
    )
  }
}
