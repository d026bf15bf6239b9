type Paint = (text: string) => string

/** The few colours reports use. picocolors' own, or none. */
export interface Colours {
  readonly bold: Paint
  readonly dim: Paint
  readonly underline: Paint
  readonly red: Paint
  readonly yellow: Paint
  readonly green: Paint
  readonly blue: Paint
  readonly magenta: Paint
  readonly cyan: Paint
}

const plain: Paint = text => text

export const NO_COLOURS: Colours = {
  bold: plain,
  dim: plain,
  underline: plain,
  red: plain,
  yellow: plain,
  green: plain,
  blue: plain,
  magenta: plain,
  cyan: plain,
}
