/** At most this many milliseconds are waited for more typing. */
const LONGEST_WAIT = 300

/** What takes no longer than this many milliseconds may be done at each keystroke. */
const QUICK = 25

/**
 * Has documents checked once typing pauses. How long a pause must be follows from how long the last check took, so that
 * small documents are checked at once and large ones do not fall behind.
 */
export class Publisher {
  readonly #check: (uri: string) => Promise<void>
  readonly #failed: (error: unknown) => void
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #took = new Map<string, number>()

  /** `failed` is told of what a check throws: the next one may do better. */
  constructor(check: (uri: string) => Promise<void>, failed: (error: unknown) => void) {
    this.#check = check
    this.#failed = failed
  }

  /** A check that waits already is put off. */
  schedule(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    const took = this.#took.get(uri) ?? 0
    const wait = took > QUICK ? Math.min(LONGEST_WAIT, took) : 0
    this.#timers.set(
      uri,
      setTimeout(() => this.#run(uri), wait),
    )
  }

  cancel(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    this.#took.delete(uri)
  }

  async #run(uri: string): Promise<void> {
    this.#timers.delete(uri)
    const start = performance.now()
    await this.#check(uri).catch(this.#failed)
    this.#took.set(uri, performance.now() - start)
  }
}
