import { readFileSync } from 'node:fs'
import { decode } from '../syntax/decode.ts'

/** The text of a file that sets something, or why there is none. */
export function readSettingsText(path: string): { readonly text: string } | { readonly problem: string } {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    // Node says `ENOENT: no such file or directory, open 'x'`.
    const reason =
      error instanceof Error ? error.message.replace(/^[A-Z]+: |, \w+( '.*)?$/gs, '') : String(error)
    return { problem: `cannot be read: ${reason}` }
  }
  const decoded = decode(bytes)
  return 'problem' in decoded ? { problem: decoded.problem.message } : decoded
}
