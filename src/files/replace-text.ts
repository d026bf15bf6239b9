import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { type Decoded, encode } from '../syntax/decode.ts'
import type { Problem } from '../text/problem.ts'
import { reasonOf } from './path-problem.ts'
import { writeWhole } from './write-whole.ts'

/**
 * Writes a text in the place of the one that was read there, in the same encoding. Nothing is written where the file is
 * no longer what it was, or may not be written: then a problem says so.
 */
export function replaceText(path: string, read: Decoded, text: string): Problem | undefined {
  try {
    if (!statSync(path).isFile()) return refuse('it is no ordinary file')
    // A file may be put in the place of one that may not be written; whoever set that meant it to stay.
    accessSync(path, constants.W_OK)
    if (!readFileSync(path).equals(encode(read))) return CHANGED
    writeWhole(path, encode({ ...read, text }))
    return undefined
  } catch (error) {
    return refuse(reasonOf(error, 'write'))
  }
}

const CHANGED: Problem = {
  code: 'changed-meanwhile',
  message: 'has changed since it was read, so it was left as it is; run kmslint again',
}

function refuse(reason: string): Problem {
  return { code: 'unwritable-file', message: `could not be mended: ${reason}` }
}
