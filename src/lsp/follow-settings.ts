import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node'
import { CONFIG_FILES } from '../config/search.ts'
import type { Session } from './session.ts'
import { settingsFrom } from './settings.ts'

/**
 * Puts in force what an editor sets: what it starts with, and from then on what it tells of or, where it can be asked, what
 * it answers. Configuration files are read anew when they change. `onChange` is called whenever later settings come.
 */
export function followSettings(session: Session, initial: unknown, onChange: () => void): void {
  const { connection, client, linter } = session
  const warn = (wrong: string): void => {
    const message = `kmslint: ${wrong}`
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
  }
  const changed = (): void => {
    linter.forget()
    onChange()
  }
  linter.settings.onWrong = warn
  const wrongAtFirst = take(session, initial)
  const replace = (given: unknown): void => {
    // An editor that has no settings of ours leaves those it started with.
    if (given === undefined || given === null) return
    const wrong = take(session, given)
    if (wrong !== undefined) warn(wrong)
    changed()
  }
  const ask = (): Promise<unknown> => connection.workspace.getConfiguration('kmslint')
  connection.onInitialized(async () => {
    register(session)
    if (wrongAtFirst !== undefined) warn(wrongAtFirst)
    if (client.hasConfiguration) replace(await ask())
  })
  connection.onDidChangeConfiguration(async ({ settings }) => {
    replace(client.hasConfiguration ? await ask() : settings?.kmslint)
  })
  const reload = (): void => {
    linter.settings.reload()
    changed()
  }
  connection.onDidChangeWatchedFiles(reload)
  // Editors that watch no files still tell of what is saved in them.
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    if (CONFIG_FILES.some(name => uri.endsWith(`/${name}`))) reload()
  })
}

/** Asks to be told of changes, of the editors that wait to be asked. */
function register({ connection, client }: Session): void {
  if (client.registersConfiguration)
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'kmslint' })
  if (client.watchesFiles) {
    const watchers = CONFIG_FILES.map(name => ({ globPattern: `**/${name}` }))
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }
}

/** Gives what is wrong with them, if anything is. */
function take({ linter }: Session, given: unknown): string | undefined {
  const { layer, wrong } = settingsFrom(given, linter.catalogue.rules)
  linter.settings.editor = layer
  return wrong
}
