import { join } from 'node:path'
import { writeWhole } from './write-whole.ts'

/** A document, and its line in the manifest. */
export interface Sample {
  readonly text: string
  readonly entry: { readonly file: string }
}

/** Writes samples to a folder, and the manifest last: whoever finds it finds all that it tells of. Throws the system's error. */
export function writeSamples(folder: string, samples: readonly Sample[]): void {
  for (const { text, entry } of samples) writeWhole(join(folder, entry.file), text)
  writeWhole(
    join(folder, 'manifest.jsonl'),
    samples.map(({ entry }) => `${JSON.stringify(entry)}\n`).join(''),
  )
}
