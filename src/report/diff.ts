import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import type { FileReport } from '../findings/finding.ts'
import type { Colours } from './colours.ts'
import { maskedText } from './masked.ts'
import { visible } from './visible.ts'

export interface Difference {
  /** A unified diff, as `git apply` and `patch -p1` take it. */
  readonly patch: string
  /** A secret would stand in it and is masked, so that it cannot be applied. */
  readonly masked: boolean
}

/** What makes one text of a file the other. */
export function differenceOf(before: FileReport, after: FileReport): Difference {
  const { name } = before.source
  const patch = patchOf(name, maskedText(before), maskedText(after))
  return { patch, masked: patch !== patchOf(name, before.source.text, after.source.text) }
}

function patchOf(name: string, before: string, after: string): string {
  const patch = structuredPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 })
  return formatPatch(patch, FILE_HEADERS_ONLY)
}

/** A unified diff for people at a terminal: coloured, and no character of it misleads. It cannot be applied. */
export function patchForPeople(patch: string, colours: Colours): string {
  return patch
    .split('\n')
    .map(line => painterOf(line, colours)(line.replace(/\r$/, '').split('\t').map(visible).join('\t')))
    .join('\n')
}

function painterOf(line: string, { bold, cyan, red, green }: Colours): (text: string) => string {
  if (/^(--- a|\+\+\+ b)\//.test(line)) return bold
  if (line.startsWith('@@')) return cyan
  if (line.startsWith('-')) return red
  return line.startsWith('+') ? green : text => text
}
