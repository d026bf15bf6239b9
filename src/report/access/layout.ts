/** How a table is laid out in the columns of text that there are. */
export interface Layout {
  /** The columns of the table, by their numbers, in the blocks they are shown in: one where all fit side by side. */
  readonly blocks: readonly (readonly number[])[]
  /** The width of the names' column; undefined where names stand above their cells. */
  readonly beside: number | undefined
  readonly gap: string
}

const GAP = '  '

/** Longer names leave too little for cells, in proportion to the whole width. */
const LONGEST_NAME = 0.6

/** `widths` are those of the columns, `names` that of the longest name, `width` what there is for both. */
export function layoutOf(widths: readonly number[], names: number, width: number): Layout {
  const beside = names <= width * LONGEST_NAME ? names : undefined
  const room = width - (beside === undefined ? GAP.length : beside + GAP.length)
  const all = [...widths.keys()]
  if (total(widths, GAP) <= room) return { blocks: [all], beside, gap: GAP }
  if (total(widths, ' ') <= room) return { blocks: [all], beside, gap: ' ' }
  return { blocks: blocksIn(widths, room), beside, gap: GAP }
}

function total(widths: readonly number[], gap: string): number {
  return widths.reduce((sum, width) => sum + width + gap.length, -gap.length)
}

/** As many columns to a block as there is room for, and one at least. */
function blocksIn(widths: readonly number[], room: number): readonly number[][] {
  const blocks: number[][] = []
  let left = -1
  for (const [column, width] of widths.entries()) {
    left -= width + GAP.length
    const block = blocks.at(-1)
    if (block && left >= 0) block.push(column)
    else {
      blocks.push([column])
      left = room - width
    }
  }
  return blocks
}
