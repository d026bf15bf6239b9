import type { Colours } from '../colours.ts'
import type { Locate } from '../places.ts'
import { wrapped } from '../wrap.ts'
import { type Cell, cellOf, Notes, superscript } from './cells.ts'
import { type Layout, layoutOf } from './layout.ts'
import { HEADS, rowName } from './names.ts'
import type { RowView } from './rows.ts'
import type { CaseView } from './view.ts'

const INDENT = '  '

/** Who can do what in one case, with the notes that its cells refer to. Lines fit `width` where words do. */
export function caseTable(view: CaseView, locate: Locate, width: number, colours: Colours): string[] {
  const notes = new Notes(locate)
  const rows = view.rows.map(row => ({ row, name: rowName(row), cells: cellsOf(row, view, notes) }))
  if (rows.length === 0)
    return [`${INDENT}${view.complete ? 'nobody can do anything' : 'undecided: anybody may'}`]
  const heads = view.capabilities.map(capability => HEADS[capability])
  const table = new Table(heads, rows, width - INDENT.length, colours)
  return [
    ...table.lines().map(line => (line === '' ? '' : INDENT + line)),
    ...notesText(notes, width, colours),
  ]
}

function cellsOf({ can }: RowView, { capabilities, complete }: CaseView, notes: Notes): readonly Cell[] {
  return capabilities.map(capability => cellOf(can.get(capability) ?? [], complete, notes))
}

interface Row {
  readonly row: RowView
  readonly name: string
  readonly cells: readonly Cell[]
}

class Table {
  readonly #heads: readonly string[]
  readonly #rows: readonly Row[]
  readonly #widths: readonly number[]
  readonly #layout: Layout
  readonly #colours: Colours

  constructor(heads: readonly string[], rows: readonly Row[], width: number, colours: Colours) {
    this.#heads = heads
    this.#rows = rows
    this.#widths = heads.map((head, at) =>
      Math.max(head.length, ...rows.map(({ cells }) => cells[at]?.text.length ?? 0)),
    )
    const names = Math.max('who'.length, ...rows.map(({ name }) => name.length))
    this.#layout = layoutOf(this.#widths, names, width)
    this.#colours = colours
  }

  lines(): string[] {
    const { dim } = this.#colours
    return this.#layout.blocks.flatMap((block, at) => [
      ...(at > 0 ? [''] : []),
      ...this.#line('who', dim, this.#padded(this.#heads, block).map(dim)),
      ...this.#rows.flatMap(({ row, name, cells }) => {
        const texts = this.#padded(
          cells.map(({ text }) => text),
          block,
        )
        const painted = texts.map((text, place) => cellColour(cells[block[place] ?? 0], this.#colours)(text))
        return this.#line(name, nameColour(row, this.#colours), painted)
      }),
    ])
  }

  #line(name: string, paint: (text: string) => string, cells: readonly string[]): string[] {
    const { beside, gap } = this.#layout
    const all = cells.join(gap)
    return beside === undefined ? [paint(name), `  ${all}`] : [`${paint(name.padEnd(beside))}  ${all}`]
  }

  /** The texts of a block's columns, as wide as these are; nothing follows the last. */
  #padded(texts: readonly string[], block: readonly number[]): string[] {
    return block.map((column, at) => {
      const text = texts[column] ?? ''
      return at === block.length - 1 ? text : text.padEnd(this.#widths[column] ?? 0)
    })
  }
}

function nameColour({ kind, own, trusted }: RowView, colours: Colours): (text: string) => string {
  if (kind === 'anyone' || kind === 'unresolved') return colours.red
  return own || trusted || kind === 'service' ? colours.bold : colours.yellow
}

function cellColour(cell: Cell | undefined, colours: Colours): (text: string) => string {
  const tone = cell?.tone ?? 'no'
  if (tone === 'direct') return colours.green
  if (tone === 'undecided') return colours.magenta
  return tone === 'delegated' ? colours.cyan : colours.dim
}

function notesText({ texts }: Notes, width: number, colours: Colours): string[] {
  return texts.flatMap((text, at) => {
    const mark = superscript(at + 1)
    const hang = ' '.repeat(mark.length + 1)
    const lines = wrapped(text, width - INDENT.length - hang.length)
    return lines.map((line, index) => `${INDENT}${index === 0 ? `${mark} ` : hang}${colours.dim(line)}`)
  })
}
