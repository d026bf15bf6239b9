import type { ProgressBar } from './progress-bar.ts'

/** What a run over many files has beside it: progress that is drawn once it lasts. */
interface Watch {
  readonly onProgress: (done: number, total: number) => void
  /** Leaves nothing of it on the terminal. */
  end(): void
}

/** A shorter run shows no progress: it would only flicker. */
const PATIENCE = 1000

export function watchOver(): Watch {
  const started = Date.now()
  let asked = false
  let bar: ProgressBar | undefined
  const onProgress = (done: number, total: number) => {
    bar?.draw(done, total)
    if (asked || Date.now() - started < PATIENCE) return
    asked = true
    import('./progress-bar.ts')
      .then(({ progressBar }) => progressBar())
      .then(made => {
        bar = made
      })
  }
  return { onProgress, end: () => bar?.clear() }
}
