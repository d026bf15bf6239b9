/** One document's text and the name people know it by: a path with `/` separators, relative to where kmslint runs. */
export interface Source {
  readonly name: string
  readonly text: string
}
