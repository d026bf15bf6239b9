import type { Fix } from '../findings/finding.ts'
import type { Edit } from '../text/edit.ts'

/** What became of a text's fixes. Those left out would have touched text that an earlier one changes. */
export interface Applied {
  readonly text: string
  readonly applied: readonly Fix[]
  readonly leftOut: readonly Fix[]
}

/** Carries out each fix whole or not at all, the first come first; bytes outside their edits stay as they are. */
export function applyFixes(text: string, fixes: readonly Fix[]): Applied {
  const taken: Edit[] = []
  const applied: Fix[] = []
  const leftOut: Fix[] = []
  for (const fix of fixes) {
    const together = join(taken, fix.edits, text.length)
    if (together) {
      taken.splice(0, taken.length, ...together)
      applied.push(fix)
    } else leftOut.push(fix)
  }
  return { text: write(text, taken), applied, leftOut }
}

/** The text with its edits made; undefined when two of them overlap or one lies outside the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string | undefined {
  const together = join([], edits, text.length)
  return together && write(text, together)
}

/** Both lists as one, in order. An edit asked for twice is made once. */
function join(taken: readonly Edit[], more: readonly Edit[], length: number): Edit[] | undefined {
  const added = more.filter((edit, index) => !taken.some(same(edit)) && more.findIndex(same(edit)) === index)
  const all = [...taken, ...added].sort((a, b) => a.start - b.start || a.end - b.end)
  const sound = all.every((edit, index) => isInside(edit, length) && !collides(all[index - 1], edit))
  return sound ? all : undefined
}

function same(edit: Edit): (other: Edit) => boolean {
  return other => other.start === edit.start && other.end === edit.end && other.text === edit.text
}

function isInside({ start, end }: Edit, length: number): boolean {
  return 0 <= start && start <= end && end <= length
}

/** Two insertions at one place collide too: nothing says which comes first. */
function collides(before: Edit | undefined, edit: Edit): boolean {
  return before !== undefined && (edit.start < before.end || edit.start === before.start)
}

function write(text: string, ordered: readonly Edit[]): string {
  let written = ''
  let at = 0
  for (const edit of ordered) {
    written += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return written + text.slice(at)
}
