/** A fenced block: what it says it is, and its lines as one text with a line break at the end. */
export interface Fence {
  readonly kind: 'fence'
  /** The first word of the info string: `yaml`, `json`, `text`. */
  readonly language: string
  /** The words after it. */
  readonly words: readonly string[]
  readonly text: string
  /** The text of the fence before it, where that is an earlier version of the same document. */
  readonly before?: string
}

/** Marks a document as the earlier version of the one after it. */
export const BEFORE = 'before'

export interface Prose {
  readonly kind: 'prose'
  readonly text: string
}

export type Block = Fence | Prose

export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** A README of a rule or a format: a title, one line that sums it up, and sections. */
export interface Readme {
  readonly title: string
  readonly summary: string
  readonly sections: readonly Section[]
}

/** Reads the little Markdown such a README is made of. Throws where it has no title. */
export function parseReadme(text: string): Readme {
  const [head = '', ...rest] = splitAtHeadings(text)
  const [titleLine = '', ...summary] = head.split('\n')
  if (!titleLine.startsWith('# ')) throw new Error('a README begins with "# " and its title')
  return {
    title: titleLine.slice(2).trim(),
    summary: summary.join('\n').trim(),
    sections: rest.map(section => {
      const [heading = '', ...lines] = section.split('\n')
      return { heading: heading.slice(3).trim(), blocks: blocksOf(lines) }
    }),
  }
}

export function printReadme({ title, summary, sections }: Readme): string {
  const parts = sections.flatMap(({ heading, blocks }) => [`## ${heading}`, ...blocks.map(printBlock)])
  return `${[`# ${title}`, summary, ...parts].join('\n\n')}\n`
}

export function isFence(block: Block | undefined): block is Fence {
  return block?.kind === 'fence'
}

function printBlock(block: Block): string {
  if (block.kind === 'prose') return block.text
  const mark = fenceMarkFor(block.text)
  return `${mark}${[block.language, ...block.words].join(' ')}\n${block.text}${mark}`
}

/** Longer than any run of backticks inside. */
function fenceMarkFor(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map(([run]) => run.length))
  return '`'.repeat(longest + 1)
}

/** Cut before each second-level heading that stands outside a fence. */
function splitAtHeadings(text: string): string[] {
  const parts: string[][] = [[]]
  let fence: string | undefined
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    fence = fenceAfter(line, fence)
    if (fence === undefined && line.startsWith('## ')) parts.push([])
    parts.at(-1)?.push(line)
  }
  return parts.map(lines => lines.join('\n'))
}

/** The mark of the fence that is open after this line, given the one open before it. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const mark = /^`{3,}/.exec(line)?.[0]
  if (open === undefined) return mark
  return mark === open && line.trimEnd() === mark ? undefined : open
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let prose: string[] = []
  const endProse = () => {
    const text = prose.join('\n').trim()
    if (text !== '') blocks.push({ kind: 'prose', text })
    prose = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const mark = fenceAfter(line, undefined)
    if (mark === undefined) {
      prose.push(line)
      continue
    }
    endProse()
    const end = lines.findIndex((other, index) => index > at && fenceAfter(other, mark) === undefined)
    if (end < 0) throw new Error(`the fence "${line}" is never closed`)
    blocks.push(fenceOf(line.slice(mark.length), lines.slice(at + 1, end), blocks.at(-1)))
    at = end
  }
  endProse()
  return blocks
}

function fenceOf(info: string, lines: readonly string[], last: Block | undefined): Fence {
  const [language = '', ...words] = info.trim().split(/\s+/)
  const text = lines.map(line => `${line}\n`).join('')
  const before = isFence(last) && last.words.includes(BEFORE) ? { before: last.text } : {}
  return { kind: 'fence', language, words, text, ...before }
}
