import { realpathSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { WrongSetting } from '../../config/wrong-setting.ts'
import type { CacheEntry } from '../../files/cache/lint-cache.ts'
import type { Crew, Progress } from '../../files/crew.ts'
import { reportOf } from '../../files/path-problem.ts'
import type { RunCollector } from '../../files/run-collector.ts'
import { IN_THREAD, type Task, type Told, takeNext } from './messages.ts'

interface CrewOptions {
  /** How many threads besides this one. */
  readonly size: number
  readonly remember: (entries: readonly CacheEntry[]) => void
  /** What a thread runs: this command, unless a test says otherwise. */
  readonly script?: string
}

interface Fault {
  readonly index: number
  readonly error: unknown
}

/** Starts threads that take over a part of what is left, and tell the run what they find. */
export function startCrew(progress: Progress, run: RunCollector, options: CrewOptions): Crew {
  return new Threads(progress, run, options)
}

class Threads implements Crew {
  readonly #progress: Progress
  readonly #run: RunCollector
  readonly #remember: CrewOptions['remember']
  readonly #state: Int32Array
  /** The files that someone has told of, or that are this thread's. */
  readonly #settled: Uint8Array
  readonly #workers: readonly Worker[]
  readonly #ends: Promise<unknown>
  readonly #faults: Fault[] = []

  constructor(progress: Progress, run: RunCollector, { size, remember, script }: CrewOptions) {
    this.#progress = progress
    this.#run = run
    this.#remember = remember
    this.#state = new Int32Array(new SharedArrayBuffer(4 * (1 + size)))
    this.#state[0] = progress.next
    this.#settled = new Uint8Array(progress.files.length).fill(1, 0, progress.next)
    const started = Array.from({ length: size }, (_, nth) => this.#start(nth + 1, script))
    this.#workers = started.map(({ worker }) => worker)
    this.#ends = Promise.all(started.map(({ ended }) => ended))
  }

  take(): number {
    const index = takeNext(this.#state)
    this.#settled[index] = 1
    return index
  }

  async end(): Promise<readonly number[]> {
    // A thread that has not begun to look at anything has come too late.
    for (const [nth, worker] of this.#workers.entries())
      if (Atomics.load(this.#state, nth + 1) === 0) worker.terminate()
    await this.#ends
    const [first] = this.#faults.sort((a, b) => a.index - b.index)
    if (first) throw first.error
    return [...this.#settled.keys()].filter(index => this.#settled[index] === 0)
  }

  async fail(index: number, error: unknown): Promise<unknown> {
    this.#faults.push({ index, error })
    Atomics.store(this.#state, 0, this.#progress.files.length)
    return this.end().catch(first => first)
  }

  #start(place: number, script = realpathSync(process.argv[1] ?? '')) {
    const { files, named } = this.#progress
    const workerData: Task = { files, named, state: this.#state, place }
    const worker = new Worker(script, { argv: [IN_THREAD, ...process.argv.slice(2)], workerData })
    worker.on('message', (told: Told) => this.#hear(told))
    // It is an error that nobody catches; that the thread has ended tells of it.
    let reason = 'it ended'
    worker.on('error', error => {
      reason = error instanceof Error ? error.name : 'an unknown error'
    })
    const ended = new Promise<void>(done =>
      worker.on('exit', code => {
        if (code !== 0) this.#crashed(place, reason)
        done()
      }),
    )
    return { worker, ended }
  }

  #hear({ passed, reports, remembered, wrong }: Told): void {
    for (const index of passed) {
      this.#settled[index] = 1
      this.#run.passed()
    }
    for (const [index, report] of reports) {
      this.#settled[index] = 1
      this.#run.add(report)
    }
    if (remembered) this.#remember(remembered)
    if (!wrong) return
    const [first = '', ...more] = wrong.messages
    this.#settled[wrong.index] = 1
    this.#faults.push({ index: wrong.index, error: new WrongSetting(first, ...more) })
  }

  /** The file that it looked at is likely why, so nobody looks at that again. */
  #crashed(place: number, reason: string): void {
    const index = Atomics.load(this.#state, place) - 1
    const name = this.#progress.files[index]
    if (name === undefined || this.#settled[index] === 1) return
    this.#settled[index] = 1
    const message = `could not be looked at: its thread ended early (${reason}); this is a bug in kmslint: please report it, and set --threads 1 to see more`
    this.#run.add(reportOf({ name, problem: { code: 'thread-crashed', message } }))
  }
}
