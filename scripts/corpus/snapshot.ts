import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fromRoot, readText } from '../generate/folders.ts'
import type { Counts } from './counts.ts'

export const SNAPSHOT = 'test/corpus/snapshot.json'

/** The committed counts; none where nothing is committed yet. */
export function readSnapshot(): Counts {
  return JSON.parse(readText(SNAPSHOT) ?? '{}') as Counts
}

export function writeSnapshot(counts: Counts): void {
  mkdirSync(dirname(fromRoot(SNAPSHOT)), { recursive: true })
  writeFileSync(fromRoot(SNAPSHOT), `${JSON.stringify(counts, null, 2)}\n`)
}
