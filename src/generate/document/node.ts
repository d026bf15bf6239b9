/** A document before it is written. Findings refer to its nodes themselves, so where they end up need not be known ahead. */
export type Node = Scalar | List | Mapping | Call | JsonText | ShellText | Slip

export interface Scalar {
  readonly kind: 'scalar'
  readonly value: string | number | boolean
  /** Stays as it is: no expression takes its place. */
  readonly fixed?: true
  /** Another value that would do as well, whatever the rest of the document says. */
  readonly alternative?: string | number
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Node[]
}

export interface Mapping {
  readonly kind: 'mapping'
  readonly entries: readonly (readonly [string, Node])[]
}

/** An intrinsic function by its long name. */
export interface Call {
  readonly kind: 'call'
  readonly name: 'Ref' | `Fn::${string}`
  readonly argument: Node
}

/** JSON written as a text. */
export interface JsonText {
  readonly kind: 'json'
  readonly content: Node
}

/** Shell commands as a text: words as they stand, texts that may be blamed, and JSON between single quotes. */
export interface ShellText {
  readonly kind: 'shell'
  readonly parts: readonly (string | Node)[]
}

/** The mistake: what is written, and what would be right in its place. Either may be nothing at all. */
export interface Slip {
  readonly kind: 'slip'
  readonly written: Node | undefined
  readonly right: Node | undefined
}

export function scalar(value: Scalar['value'], alternative?: string | number): Scalar {
  return { kind: 'scalar', value, ...(alternative !== undefined && { alternative }) }
}

export function fixed(value: Scalar['value']): Scalar {
  return { kind: 'scalar', value, fixed: true }
}

export function list(...items: readonly Node[]): List {
  return { kind: 'list', items }
}

export function call(name: Call['name'], argument: Node): Call {
  return { kind: 'call', name, argument }
}

export function ref(name: string): Call {
  return call('Ref', fixed(name))
}

/** Entries whose node is undefined are left out. */
export function mapping(entries: Readonly<Record<string, Node | undefined>>): Mapping {
  return {
    kind: 'mapping',
    entries: Object.entries(entries).flatMap(([name, node]) => (node ? [[name, node] as const] : [])),
  }
}

/** Plain data as nodes that stay as they are. */
export function literal(data: unknown): Node {
  if (Array.isArray(data)) return list(...data.map(literal))
  if (typeof data === 'object' && data !== null) {
    return {
      kind: 'mapping',
      entries: Object.entries(data).map(([name, value]) => [name, literal(value)] as const),
    }
  }
  return fixed(data as Scalar['value'])
}
