import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fromRoot, readText } from './folders.ts'
import type { Output } from './output.ts'

/** Whether to say only what is out of date. */
export const CHECK = process.argv.includes('--check')

/** Writes what differs, or only names it and the command that writes it. Gives how many files differed. */
export function settle(outputs: readonly Output[], command: string): number {
  const stale = outputs.filter(({ path, text }) => readText(path) !== text)
  for (const { path, text } of stale) {
    console.log(
      CHECK
        ? `${path} is out of date; run: ${command}`
        : `${text === undefined ? 'removed' : 'wrote'} ${path}`,
    )
    if (!CHECK) write(fromRoot(path), text)
  }
  return stale.length
}

function write(file: string, text: string | undefined): void {
  if (text === undefined) rmSync(file)
  else {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
