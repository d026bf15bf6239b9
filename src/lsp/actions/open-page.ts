import { type CodeAction, CodeActionKind } from 'vscode-languageserver/node'
import type { Session } from '../session.ts'

/** The command that has the editor show a rule's page; its argument is the rule. */
export const OPEN_PAGE = 'kmslint.openRulePage'

export function openPageAction(rule: string): CodeAction {
  const title = `Open the page of ${rule}`
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: OPEN_PAGE, arguments: [rule] },
  }
}

/** Carries out that command. */
export function openPages({ connection, pages }: Session): void {
  connection.onExecuteCommand(async ({ command, arguments: [rule] = [] }) => {
    const address = command === OPEN_PAGE && typeof rule === 'string' ? pages.addressOf(rule) : undefined
    if (address === undefined) return
    await connection.window.showDocument({ uri: address, external: /^https?:/.test(address) })
  })
}
