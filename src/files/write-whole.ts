import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: whoever reads it meanwhile sees what it held before, or all of the new. Folders
 * that are missing are made. Throws the system's error, and then nothing has changed.
 */
export function writeWhole(path: string, text: string): void {
  const before = statSync(path, { throwIfNoEntry: false })
  // Nothing can be put in the place of a pipe or a device (/dev/stdout).
  if (before && !before.isFile()) {
    writeFileSync(path, text)
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    writeDraft(draft, text, before)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function writeDraft(draft: string, text: string, before: Stats | undefined): void {
  const file = openSync(draft, 'wx', before ? before.mode & 0o777 : 0o666)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
