import {
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver/node'
import type { Session } from './session.ts'
import { settingsFrom } from './settings.ts'

/**
 * Puts in force what an editor sets: what it starts with, and from then on what it tells of or, where it can be asked, what
 * it answers. `onChange` is called whenever the later kind comes.
 */
export function followSettings(session: Session, initial: unknown, onChange: () => void): void {
  const { connection, client } = session
  let wrong = take(session, initial)
  const replace = (given: unknown): void => {
    // An editor that has no settings of ours leaves those it started with.
    if (given !== undefined && given !== null) {
      wrong = take(session, given)
      onChange()
    }
    if (wrong !== undefined) {
      const message = `kmslint: ${wrong}`
      connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
    }
    wrong = undefined
  }
  const ask = (): Promise<unknown> => connection.workspace.getConfiguration('kmslint')
  connection.onInitialized(async () => {
    if (client.registersConfiguration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'kmslint' })
    replace(client.hasConfiguration ? await ask() : undefined)
  })
  connection.onDidChangeConfiguration(async ({ settings }) => {
    replace(client.hasConfiguration ? await ask() : settings?.kmslint)
  })
}

/** Gives what is wrong with them, if anything is. */
function take({ linter }: Session, given: unknown): string | undefined {
  const { settings, wrong } = settingsFrom(given, linter.catalogue.rules)
  linter.settings = settings
  return wrong
}
