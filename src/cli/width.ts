import { isTerminal } from './colour.ts'
import type { Given } from './flags.ts'
import { STDOUT } from './streams.ts'

/** Where there is no terminal, whoever reads it later has room for this much. */
const ELSEWHERE = 120

/** How wide lines of a report may be. */
export async function reportWidth(given: Given): Promise<number> {
  const terminal = given.value('output-file') === undefined && (await isTerminal(STDOUT))
  return (terminal ? process.stdout.columns : undefined) ?? ELSEWHERE
}
