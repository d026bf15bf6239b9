/** A value as it is put together, with where each of its characters (UTF-16 units) is written. */
export class Pieces {
  value = ''
  readonly starts: number[] = []
  readonly ends: number[] = []

  /** Text that stands for something else: all of it is written from `start` to `end`. */
  add(meant: string, start: number, end: number): void {
    this.value += meant
    for (let index = 0; index < meant.length; index++) {
      this.starts.push(start)
      this.ends.push(end)
    }
  }

  /** Text that stands for itself. */
  copy(text: string, start: number, end: number): void {
    this.value += text.slice(start, end)
    for (let at = start; at < end; at++) {
      this.starts.push(at)
      this.ends.push(at + 1)
    }
  }
}
