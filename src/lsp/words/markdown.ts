import { visible } from '../../report/visible.ts'

/** A word of a document or of KMS, as code. */
export function code(text: string): string {
  return `\`${visible(text).replaceAll('`', 'ˋ')}\``
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ')
}

export function list(items: readonly (string | undefined)[]): string {
  return items.flatMap(item => (item === undefined ? [] : [`- ${item}`])).join('\n')
}

/** Plain text that stays plain: characters that Markdown takes for its own are escaped. */
export function plain(text: string): string {
  return visible(text).replaceAll(/[\\`*_[\]|~<]/g, '\\$&')
}

/** Markdown as text, for editors that show none. */
export function withoutMarkup(markdown: string): string {
  return markdown.replaceAll(/\\(.)|[`*]/g, '$1')
}
