/** The longest rest, in milliseconds. */
const LONGEST_WAIT = 300

/** After what takes no longer than this many milliseconds no rest is needed. */
const QUICK = 25

/**
 * Has documents checked as they change: at once where nothing was checked just now, and else after a rest that is as long as
 * the last check, so that the server is free half of the time for all else that an editor asks.
 */
export class Publisher {
  readonly #check: (uri: string) => Promise<void>
  readonly #failed: (error: unknown) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #last = new Map<string, { readonly took: number; readonly ended: number }>()

  /** `failed` is told of what a check throws: the next one may do better. */
  constructor(check: (uri: string) => Promise<void>, failed: (error: unknown) => void) {
    this.#check = check
    this.#failed = failed
  }

  /** A check that waits already waits no longer than it would have, and is of the newest text. */
  schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    const last = this.#last.get(uri) ?? { took: 0, ended: 0 }
    this.#last.set(uri, last)
    const { took, ended } = last
    const rest = took > QUICK ? Math.min(LONGEST_WAIT, took) : 0
    const wait = Math.max(0, ended + rest - performance.now())
    this.#timers.set(
      uri,
      setTimeout(() => this.#run(uri), wait),
    )
  }

  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    this.#last.delete(uri)
  }

  async #run(uri: string): Promise<void> {
    this.#timers.delete(uri)
    const start = performance.now()
    await this.#check(uri).catch(this.#failed)
    const ended = performance.now()
    // It may have been closed meanwhile.
    if (this.#last.has(uri)) this.#last.set(uri, { took: ended - start, ended })
  }
}
