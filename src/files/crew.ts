/** Threads that look at files beside this one. Files go by their indexes in the list of all. */
export interface Crew {
  /** The next file that nobody has taken; beyond the last where none is left. */
  take(): number
  /**
   * Waits until the others have told all that they have to say. Gives the files that none of them told of, because their
   * thread ended early. Throws what kept them from going on.
   */
  end(): Promise<readonly number[]>
  /** Has the others stop where this thread cannot go on; gives the error of the first file that has one, which may be theirs. */
  fail(index: number, error: unknown): Promise<unknown>
}

/** How far a run has come, for whoever decides whether more threads are worth while. */
export interface Progress {
  readonly files: readonly string[]
  readonly named: ReadonlySet<string>
  /** Files before this one have been looked at. */
  readonly next: number
  /** How long it took, in milliseconds. */
  readonly spent: number
}

/** Gives the threads that take over what is left, once it is worth while. Asked at the start and every while. */
export type Recruit = (progress: Progress) => Promise<Crew | undefined>
