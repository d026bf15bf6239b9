import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node'
import { CONFIG_FILES } from '../config/search.ts'
import { endingsOf } from '../files/candidates.ts'
import { FORMATS } from '../formats/index.ts'
import { logging } from './logging.ts'
import type { Session } from './session.ts'
import { settingsFrom } from './settings.ts'
import type { Telling } from './tell-diagnostics.ts'
import { pathOf } from './uris.ts'

/**
 * Puts in force what an editor sets: what it starts with, and from then on what it tells of or, where it can be asked, what
 * it answers. Configuration files are read anew when they change.
 */
export function followSettings(session: Session, initial: unknown, telling: Telling): void {
  const { connection, client, linter } = session
  const warn = (wrong: string): void => {
    const message = `kmslint: ${wrong}`
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
  }
  const changed = (): void => {
    linter.forget()
    telling.settingsChanged()
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
  const ask = (): Promise<unknown> =>
    connection.workspace.getConfiguration('kmslint').catch(logging(connection))
  connection.onInitialized(async () => {
    register(session)
    if (wrongAtFirst !== undefined) warn(wrongAtFirst)
    if (client.hasConfiguration) replace(await ask())
  })
  connection.onDidChangeConfiguration(async ({ settings }) => {
    replace(client.hasConfiguration ? await ask() : settings?.kmslint)
  })
  const touched = (uri: string): boolean =>
    CONFIG_FILES.some(name => uri.endsWith(`/${name}`)) || linter.settings.isFrom(pathOf(uri) ?? '')
  const reloadFor = (uris: readonly string[]): boolean => {
    if (!uris.some(touched)) return false
    linter.settings.reload()
    changed()
    return true
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!reloadFor(changes.map(({ uri }) => uri))) telling.filesChanged()
  })
  // Editors that watch no files still tell of what is saved in them.
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    reloadFor([uri])
  })
}

/** Asks to be told of changes, of the editors that wait to be asked. */
function register({ connection, client }: Session): void {
  const refused = logging(connection)
  if (client.registersConfiguration)
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'kmslint' }).catch(refused)
  if (client.watchesFiles) {
    const all = [...endingsOf(FORMATS)].map(ending => `*.${ending}`)
    const names = client.pullsDiagnostics ? [...CONFIG_FILES, ...all, '.gitignore'] : CONFIG_FILES
    const watchers = names.map(name => ({ globPattern: `**/${name}` }))
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused)
  }
}

/** Gives what is wrong with them, if anything is. */
function take({ linter }: Session, given: unknown): string | undefined {
  const { layer, wrong } = settingsFrom(given, linter.catalogue.rules)
  linter.settings.editor = layer
  return wrong
}
