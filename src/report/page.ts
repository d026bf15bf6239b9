import type { Colours } from './colours.ts'
import { wrapped } from './wrap.ts'

const WIDTH = 96

/** A Markdown page as it reads well in a terminal: headings, lists, code, links; paragraphs wrapped anew. */
export function pageText(markdown: string, colours: Colours): string {
  const page = new Page(colours)
  for (const line of markdown.split(/\r?\n/)) page.add(line)
  page.endParagraph()
  return `${page.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

class Page {
  readonly lines: string[] = []
  readonly #colours: Colours
  #paragraph: string[] = []
  #inCode = false

  constructor(colours: Colours) {
    this.#colours = colours
  }

  add(line: string): void {
    if (/^(```|~~~)/.test(line)) this.#fence()
    else if (this.#inCode) this.lines.push(line === '' ? '' : `    ${this.#colours.cyan(line)}`)
    else if (line.startsWith('#')) this.#heading(line)
    else if (line.trim() === '') this.#blank()
    else if (/^\s*([-*]|\d+\.) /.test(line)) this.#item(line)
    else this.#paragraph.push(line.trim())
  }

  endParagraph(): void {
    if (this.#paragraph.length > 0)
      this.lines.push(...wrapped(withAddresses(this.#paragraph.join(' ')), WIDTH).map(this.#inline))
    this.#paragraph = []
  }

  #fence(): void {
    this.endParagraph()
    this.#inCode = !this.#inCode
    this.lines.push('')
  }

  #heading(line: string): void {
    this.endParagraph()
    this.lines.push('', this.#colours.bold(line.replace(/^#+\s*/, '')), '')
  }

  #blank(): void {
    this.endParagraph()
    this.lines.push('')
  }

  #item(line: string): void {
    this.endParagraph()
    this.#paragraph.push(line.trim())
  }

  readonly #inline = (line: string): string =>
    line
      .replace(/`([^`]+)`/g, (_, code: string) => this.#colours.cyan(code))
      .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => this.#colours.bold(strong))
}

/** Links give their address after their text, which a terminal can open. */
function withAddresses(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
}
