import type { Colours } from '../colours.ts'
import type { Locate } from '../places.ts'
import { wrapped } from '../wrap.ts'
import { type Cell, cellOf, Notes, superscript } from './cells.ts'
import { HEADS, rowName } from './names.ts'
import type { CaseView, RowView } from './view.ts'

const INDENT = '  '

/** Who can do what in one case, with the notes that its cells refer to. Lines fit `width` where words and cells do. */
export function caseTable(view: CaseView, locate: Locate, width: number, colours: Colours): string[] {
  const notes = new Notes(locate)
  const rows = view.rows.map(row => ({ row, name: rowName(row), cells: cellsOf(row, view, notes) }))
  if (rows.length === 0)
    return [`${INDENT}${view.complete ? 'nobody can do anything' : 'undecided: anybody may'}`]
  const heads = view.capabilities.map(capability => HEADS[capability])
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...rows.map(({ cells }) => cells[at]?.text.length ?? 0)),
  )
  const names = Math.max('who'.length, ...rows.map(({ name }) => name.length))
  const line = new Line(widths, width, names, colours)
  return [...line.head(heads), ...rows.flatMap(one => line.row(one)), ...notesText(notes, width, colours)]
}

function cellsOf({ can }: RowView, { capabilities, complete }: CaseView, notes: Notes): readonly Cell[] {
  return capabilities.map(capability => cellOf(can.get(capability) ?? [], complete, notes))
}

/** Names stand before their cells where there is room for both, else above them. */
class Line {
  readonly #widths: readonly number[]
  readonly #gap: string
  /** The width of the names' column; undefined where they stand above. */
  readonly #beside: number | undefined
  readonly #colours: Colours

  constructor(widths: readonly number[], width: number, names: number, colours: Colours) {
    const gaps = widths.length - 1
    const room = width - INDENT.length - widths.reduce((sum, one) => sum + one, 0)
    this.#widths = widths
    this.#beside = names + 2 + gaps <= room ? names : undefined
    const left = room - (this.#beside === undefined ? INDENT.length : names + 2)
    this.#gap = 2 * gaps <= left ? '  ' : ' '
    this.#colours = colours
  }

  head(heads: readonly string[]): string[] {
    const { dim } = this.#colours
    return this.#lines(
      'who',
      dim,
      heads.map((head, at) => dim(this.#padded(head, at))),
    )
  }

  row({ row, name, cells }: { row: RowView; name: string; cells: readonly Cell[] }): string[] {
    const paint = nameColour(row, this.#colours)
    const painted = cells.map((cell, at) => cellColour(cell, this.#colours)(this.#padded(cell.text, at)))
    return this.#lines(name, paint, painted)
  }

  #lines(name: string, paint: (text: string) => string, cells: readonly string[]): string[] {
    const all = cells.join(this.#gap)
    if (this.#beside !== undefined) return [`${INDENT}${paint(name.padEnd(this.#beside))}  ${all}`]
    return [`${INDENT}${paint(name)}`, `${INDENT}${INDENT}${all}`]
  }

  /** Nothing follows the last. */
  #padded(text: string, at: number): string {
    return at === this.#widths.length - 1 ? text : text.padEnd(this.#widths[at] ?? 0)
  }
}

function nameColour({ kind, own, trusted }: RowView, colours: Colours): (text: string) => string {
  if (kind === 'anyone' || kind === 'unresolved') return colours.red
  return own || trusted || kind === 'service' ? colours.bold : colours.yellow
}

function cellColour({ tone }: Cell, colours: Colours): (text: string) => string {
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
