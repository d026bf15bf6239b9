import type { Format } from '../formats/format.ts'
import { reasonOf } from './path-problem.ts'
import type { Read } from './read.ts'
import { readerFor, type Visitor, visitRead } from './visit-files.ts'

const STANDARD_INPUT = 0

/** Reads the text on standard input, which goes by `name`, as if it were a file. Without formats, whatever it holds. */
export async function visitStdin(
  name: string,
  formats: readonly Format[] | undefined,
  visitor: Visitor,
): Promise<void> {
  const read = readAll(formats)
  if (read) await visitRead(name, read, visitor)
  else visitor.passed()
}

function readAll(formats: readonly Format[] | undefined): Read {
  try {
    return readerFor(formats).readOpen(STANDARD_INPUT, 'stream')
  } catch (error) {
    return { problem: { code: 'unreadable-file', message: `cannot be read: ${reasonOf(error)}` } }
  }
}
