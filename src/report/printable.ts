/** Characters that would steer a terminal or turn text around: controls, bidi marks, zero width, lone surrogates. */
const UNPRINTABLE = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\p{Cs}/gu

/** Text from a document as it may be shown: what is not printable as an escape. */
export function printable(text: string): string {
  return text.replace(
    UNPRINTABLE,
    character => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
