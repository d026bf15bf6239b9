import { writeSync } from 'node:fs'

export const STDOUT = 1
export const STDERR = 2

const sleeper = new Int32Array(new SharedArrayBuffer(4))

/** Writes all of a text. A reader that has gone away (`| head`) has read enough: that is no error. */
export function print(stream: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(stream, bytes, at)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN') throw error
      // The reader of a pipe that does not wait is slow; waiting is ours then.
      Atomics.wait(sleeper, 0, 0, 5)
    }
  }
}
