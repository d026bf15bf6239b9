import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all: whoever reads it meanwhile sees what it held before, or all of the new. It keeps its
 * permissions, a link still leads to it, and folders that are missing are made. Throws the system's error, and then
 * nothing has changed.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const before = statSync(path, { throwIfNoEntry: false })
  // Nothing can be put in the place of a pipe or a device (/dev/stdout).
  if (before && !before.isFile()) {
    writeFileSync(path, content)
    return
  }
  const place = before ? realpathSync(path) : path
  mkdirSync(dirname(place), { recursive: true })
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}.tmp`)
  try {
    writeDraft(draft, content, before)
    renameSync(draft, place)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function writeDraft(draft: string, content: string | Uint8Array, before: Stats | undefined): void {
  const file = openSync(draft, 'wx', before ? before.mode & 0o777 : 0o666)
  try {
    if (before) likeBefore(file, before)
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** In a container kmslint is often the superuser, and the files are someone's who wants to keep them. */
function likeBefore(file: number, { mode, uid, gid }: Stats): void {
  if (process.getuid?.() === 0) fchownSync(file, uid, gid)
  // What the process' mask took away when the file was made.
  fchmodSync(file, mode & 0o777)
}
