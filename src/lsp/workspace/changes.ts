import type { CancellationToken } from 'vscode-languageserver/node'

/** Whether anything has changed since somebody last looked. */
export class Changes {
  #isNew = true
  #wake = () => {}

  /** Something has changed. */
  tell(): void {
    this.#isNew = true
    this.#wake()
  }

  /** From here on only what comes later is new. */
  look(): void {
    this.#isNew = false
  }

  /** Ends once something is new, or nobody wants to know any more. */
  async next(token: CancellationToken): Promise<void> {
    if (this.#isNew || token.isCancellationRequested) return
    await new Promise<void>(done => {
      this.#wake = done
      token.onCancellationRequested(() => done())
    })
  }
}
