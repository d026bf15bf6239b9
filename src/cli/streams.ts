import { writeSync } from 'node:fs'
import { WrongSetting } from '../config/wrong-setting.ts'
import { reasonOf } from '../files/path-problem.ts'

export const STDOUT = 1
export const STDERR = 2

const sleeper = new Int32Array(new SharedArrayBuffer(4))

/**
 * Writes all of a text. A reader that has gone away (`| head`) has read enough: that is no error. Throws WrongSetting where
 * standard output takes no more; where standard error does not, there is nobody to tell.
 */
export function print(stream: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  let at = 0
  while (at < bytes.length) {
    try {
      at += writeSync(stream, bytes, at)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') return
      if (code !== 'EAGAIN' && stream === STDERR) return
      if (code !== 'EAGAIN')
        throw new WrongSetting(`standard output could not be written: ${reasonOf(error, 'write')}`)
      // The reader of a pipe that does not wait is slow; waiting is ours then.
      Atomics.wait(sleeper, 0, 0, 5)
    }
  }
}
