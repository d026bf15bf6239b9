import { readFileSync, statSync } from 'node:fs'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'

/** Bytes beyond which a file is not looked at; a template may have 1 MB at the most. */
const MOST_BYTES = 10 * 1024 * 1024

/** An escape that could spell a needle without its letters, as in `AWS::\u004bMS::Key`. */
const ESCAPE = /\\[ux][0-9a-f]{2}/i

export type ReadFile = { readonly source: Source } | { readonly problem: Problem }

/** A file's text, or why there is none. */
export function readSource(path: string): ReadFile {
  try {
    if (statSync(path).size > MOST_BYTES) {
      return {
        problem: {
          code: 'too-large',
          message: 'the file has over 10 MB; kmslint reads templates, so leave it out',
        },
      }
    }
    const text = readFileSync(path, 'utf8')
    if (text.includes('\u0000'))
      return { problem: { code: 'not-text', message: 'this is no text; leave the file out' } }
    return { source: { name: path.replaceAll('\\', '/'), text } }
  } catch {
    return {
      problem: {
        code: 'unreadable-file',
        message: 'the file cannot be read; check that it is there and its permissions',
      },
    }
  }
}

/** Whether a text could declare a key: one that has none of the needles, letters compared without case, cannot. */
export function mayDeclareKeys(text: string, needles: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return needles.some(needle => lower.includes(needle.toLowerCase())) || ESCAPE.test(text)
}
