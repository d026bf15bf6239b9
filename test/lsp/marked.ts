import type { Position } from 'vscode-languageserver-protocol/node'

/** A text with `¦` where the cursor is: the text without it, and the cursor's place. */
export function marked(text: string): { readonly text: string; readonly position: Position } {
  const offset = text.indexOf('¦')
  const before = text.slice(0, offset).split('\n')
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
  return { text: before.join('\n') + text.slice(offset + 1), position }
}
