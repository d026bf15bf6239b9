import { doubleQuoted, type Quote, yamlText } from './quote.ts'

/** Plain data, as JSON has it. */
export type Data =
  | string
  | number
  | boolean
  | null
  | Tagged
  | readonly Data[]
  | { readonly [key: string]: Data }

/** A text with a tag. JSON, which has none, gets a mapping of one entry: `!Sub x` is `{"Fn::Sub": "x"}` there. */
export class Tagged {
  readonly tag: string
  readonly longName: string
  readonly text: string

  constructor(tag: string, longName: string, text: string) {
    this.tag = tag
    this.longName = longName
    this.text = text
  }
}

/** How data is laid out: `indent` is that of the line it starts on; without a `unit`, all on one line. */
export interface Layout {
  readonly lineBreak: string
  readonly indent: string
  readonly unit: string | undefined
  /** What stands between a key and its value in JSON. */
  readonly colon: string
  readonly quote: Quote
}

type Scalar = string | number | boolean | null | Tagged
type Composite = Exclude<Data, Scalar>

export function writeJson(data: Data, layout: Layout): string {
  if (data instanceof Tagged) return writeJson({ [data.longName]: data.text }, layout)
  if (!isComposite(data)) return typeof data === 'string' ? doubleQuoted(data) : JSON.stringify(data)
  const { unit, lineBreak, indent } = layout
  const inner = { ...layout, indent: indent + (unit ?? '') }
  const items = Array.isArray(data)
    ? data.map(item => writeJson(item, inner))
    : Object.entries(data).map(([key, value]) => doubleQuoted(key) + layout.colon + writeJson(value, inner))
  const [open, close] = Array.isArray(data) ? '[]' : '{}'
  if (items.length === 0) return `${open}${close}`
  if (unit === undefined) return open + items.join(/\s$/.test(layout.colon) ? ', ' : ',') + close
  const separator = lineBreak + inner.indent
  return open + separator + items.join(`,${separator}`) + lineBreak + indent + close
}

/** Data inside YAML's brackets: on one line. */
export function writeFlow(data: Data, layout: Layout): string {
  if (!isComposite(data)) return writeScalar(data, true, layout.quote)
  if (Array.isArray(data)) return `[${data.map(item => writeFlow(item, layout)).join(', ')}]`
  const entries = Object.entries(data).map(
    ([key, value]) => `${writeScalar(key, true, layout.quote)}: ${writeFlow(value, layout)}`,
  )
  return `{${entries.join(', ')}}`
}

/** Data as the value of a key, or of a dash, in block style: with the blank, or the line break, that comes first. */
export function writeBlock(data: Data, layout: Layout): string {
  if (!isComposite(data)) return ` ${writeScalar(data, false, layout.quote)}`
  if (isEmpty(data)) return Array.isArray(data) ? ' []' : ' {}'
  const indent = layout.indent + (layout.unit ?? '  ')
  const lines = Array.isArray(data)
    ? listLines(data, { ...layout, indent })
    : mapLines(data, { ...layout, indent })
  return lines.map(line => layout.lineBreak + indent + line).join('')
}

function mapLines(data: Composite, layout: Layout): string[] {
  return Object.entries(data).map(
    ([key, value]) => `${writeScalar(key, false, layout.quote)}:${writeBlock(value, layout)}`,
  )
}

/** A map in a list starts on the line of its dash. */
function listLines(data: readonly Data[], layout: Layout): string[] {
  return data.map(item => {
    if (!isComposite(item) || Array.isArray(item) || isEmpty(item)) return `-${writeBlock(item, layout)}`
    const indent = `${layout.indent}  `
    return `- ${mapLines(item, { ...layout, indent }).join(layout.lineBreak + indent)}`
  })
}

export function writeScalar(data: Scalar, flow: boolean, quote: Quote): string {
  if (data instanceof Tagged) return `${data.tag} ${writeScalar(data.text, flow, quote)}`
  return typeof data === 'string' ? yamlText(data, { as: 'string', flow, quote }) : JSON.stringify(data)
}

function isComposite(data: Data): data is Composite {
  return typeof data === 'object' && data !== null && !(data instanceof Tagged)
}

function isEmpty(data: Composite): boolean {
  return Object.keys(data).length === 0
}
