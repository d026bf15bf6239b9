import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a folder is searched for. A file that is named is always looked at. */
const CANDIDATE = /\.(json|ya?ml|template|cfn)$/i
const SKIPPED = new Set(['node_modules', '.git'])

export interface Found {
  readonly files: readonly string[]
  /** Paths that are not there or cannot be read. */
  readonly unreadable: readonly string[]
}

/** The files that paths name, folders searched, in order of their names. Links to folders are not followed. */
export function findFiles(paths: readonly string[]): Found {
  const files: string[] = []
  const unreadable: string[] = []
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) files.push(...filesIn(path, unreadable))
      else files.push(path)
    } catch {
      unreadable.push(path)
    }
  }
  return { files: [...new Set(files)], unreadable }
}

function filesIn(folder: string, unreadable: string[]): string[] {
  const files: string[] = []
  const pending = [folder]
  for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
    try {
      for (const entry of readdirSync(current, { withFileTypes: true })) {
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) pending.push(join(current, entry.name))
        else if (entry.isFile() && CANDIDATE.test(entry.name)) files.push(join(current, entry.name))
      }
    } catch {
      unreadable.push(current)
    }
  }
  return files.sort()
}
