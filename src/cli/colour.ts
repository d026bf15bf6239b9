import { fstatSync, statSync } from 'node:fs'
import { type Colours, NO_COLOURS } from '../report/colours.ts'
import type { Given } from './flags.ts'

/**
 * picocolors where colours are wanted. A flag decides first, then NO_COLOR, then FORCE_COLOR, then whether `stream` is a
 * terminal that has colours.
 */
export async function coloursFor(given: Given, stream: number): Promise<Colours> {
  if (!(await wantsColour(given, stream))) return NO_COLOURS
  const { default: picocolors } = await import('picocolors')
  return picocolors.createColors(true)
}

async function wantsColour(given: Given, stream: number): Promise<boolean> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (given.on('no-color')) return false
  if (given.on('color')) return true
  if (NO_COLOR) return false
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return TERM !== 'dumb' && (await isTerminal(stream))
}

/** What is plainly no terminal is told by its kind: loading node:tty takes as long as linting a small template. */
export async function isTerminal(stream: number): Promise<boolean> {
  const { rdev, isCharacterDevice } = kindOf(stream)
  if (!isCharacterDevice || rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false
  const { isatty } = await import('node:tty')
  return isatty(stream)
}

/** A stream that was closed by whoever started kmslint is of no kind. */
function kindOf(stream: number): { rdev: number; isCharacterDevice: boolean } {
  try {
    const stat = fstatSync(stream)
    return { rdev: stat.rdev, isCharacterDevice: stat.isCharacterDevice() }
  } catch {
    return { rdev: 0, isCharacterDevice: false }
  }
}
