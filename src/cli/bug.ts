import { visible } from '../report/visible.ts'

/** What is said of an error that nobody foresaw. */
export function bugText(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = stack.split('\n').map(line => `  ${visible(line)}\n`)
  return `kmslint: this is a bug in kmslint, not in your files; please report it with these lines:\n${lines.join('')}`
}
