import { isTerminal } from './colour.ts'
import { onInterrupt } from './interrupt.ts'
import { print, STDERR } from './streams.ts'

export interface ProgressBar {
  draw(done: number, total: number): void
  /** Leaves the line as if nothing had been drawn. */
  clear(): void
}

/** More often than this the eye sees no difference. */
const INTERVAL = 80
const WIDTH = 30
const CLEAR = '\r\u001b[K'

/** A bar on standard error; undefined where that is no terminal, or one that cannot move back. */
export async function progressBar(): Promise<ProgressBar | undefined> {
  if (process.env.TERM === 'dumb' || !(await isTerminal(STDERR))) return undefined
  const wipe = () => print(STDERR, CLEAR)
  const release = onInterrupt(wipe)
  let last = 0
  return {
    draw(done, total) {
      const now = Date.now()
      if (now - last < INTERVAL) return
      last = now
      print(STDERR, CLEAR + lineOf(done, total))
    },
    clear() {
      wipe()
      release()
    },
  }
}

function lineOf(done: number, total: number): string {
  const full = total === 0 ? 0 : Math.floor((done / total) * WIDTH)
  const text = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done} of ${total} files`
  // A longer line would wrap, and then clearing it would leave a part.
  return text.slice(0, Math.max(0, (process.stderr.columns ?? 80) - 1))
}
