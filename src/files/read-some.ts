import { readSync } from 'node:fs'

const sleeper = new Int32Array(new SharedArrayBuffer(4))

/** `readSync`, waiting where a pipe or terminal that was opened not to wait has nothing yet. 0 at the end. */
export function readSome(file: number, into: Buffer, offset: number, length: number): number {
  for (;;) {
    try {
      return readSync(file, into, offset, length, null)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      // So Windows tells the end of a pipe.
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      Atomics.wait(sleeper, 0, 0, 5)
    }
  }
}
