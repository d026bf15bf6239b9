import { PositionEncodingKind } from 'vscode-languageserver/node'

/** In what units an editor counts columns. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

const KNOWN: ReadonlyMap<string, Encoding> = new Map([
  [PositionEncodingKind.UTF8, 'utf-8'],
  [PositionEncodingKind.UTF16, 'utf-16'],
  [PositionEncodingKind.UTF32, 'utf-32'],
])

/** The first of an editor's wishes that we can count in. Who wishes nothing means UTF-16, as the protocol has it. */
export function encodingOf(wishes: readonly string[] | undefined): Encoding {
  for (const wish of wishes ?? []) {
    const encoding = KNOWN.get(wish)
    if (encoding) return encoding
  }
  return 'utf-16'
}

/** How long a text is in an encoding's units. */
export function unitsIn(text: string, encoding: Encoding): number {
  if (encoding === 'utf-16') return text.length
  if (encoding === 'utf-8') return Buffer.byteLength(text)
  return [...text].length
}

/** The UTF-16 index after so many units; the text's length where it has fewer. Never inside a character. */
export function indexAt(text: string, units: number, encoding: Encoding): number {
  if (encoding === 'utf-16') return Math.min(units, text.length)
  let index = 0
  let passed = 0
  for (const character of text) {
    passed += unitsIn(character, encoding)
    if (passed > units) break
    index += character.length
  }
  return index
}
