import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { Problem } from '../../text/problem.ts'
import type { Span } from '../../text/span.ts'
import { Builder } from '../build.ts'
import { emptyNode, scalarNode, type Tag } from '../nodes.ts'
import type { ScalarStyle } from '../tree.ts'
import { unfoldFlow } from '../written/flow.ts'
import { lineEnd, skipBlank } from './blank.ts'
import { commentsIn } from './comments.ts'
import type { YamlReading } from './reading.ts'
import { type Tokens, tokensOf } from './tokens.ts'

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/** What is looked up in a document is not resolved here: tags, keys given twice, merges and aliases are the builder's. */
const OPTIONS = {
  schema: 'failsafe',
  uniqueKeys: false,
  merge: false,
  strict: false,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const

/** Reads what can be read of broken YAML behind its first error; undefined for text that nests too deep to be safe. */
export function recoverYaml(text: string, error: Problem): YamlReading | undefined {
  const tokens = tokensOf(text)
  return tokens && new Recovery(text, tokens).read(error)
}

type ScalarOf<Node> = Extract<Node, { value: unknown }>
type YamlNode = ParsedNode | null | undefined

class Recovery {
  readonly #text: string
  readonly #tokens: Tokens
  readonly #builder: Builder
  readonly #ranges: number[] = []
  /** Up to here nodes have been read: nothing that follows starts before it. */
  #at = 0
  #nextTag = 0
  /** Where the last scalar in quotes starts. */
  #lastQuote: number | undefined

  constructor(text: string, tokens: Tokens) {
    this.#text = text
    this.#tokens = tokens
    this.#builder = new Builder(text)
  }

  read(error: Problem): YamlReading {
    const text = this.#text
    let start = 0
    for (const document of new Composer(OPTIONS).compose(this.#tokens.tokens)) {
      const { contents, range } = document as Document.Parsed
      if (contents && !isNothing(contents)) this.#node(contents)
      const end = this.#clamp(range[2], Math.max(start, this.#at))
      this.#builder.endDocument({ start, end })
      start = end
    }
    if (this.#builder.documents.length === 0) this.#builder.endDocument({ start: 0, end: text.length })
    this.#builder.problems.unshift(this.#placed(error))
    return { builder: this.#builder, comments: () => commentsIn(text, this.#ranges) }
  }

  /** A quote that is never closed is told where it opens: the first parser only knows of the end. */
  #placed(error: Problem): Problem {
    const opened = this.#lastQuote
    if (opened === undefined || error.at?.start !== this.#text.length) return error
    return { ...error, at: { start: opened, end: opened + 1 } }
  }

  #node(node: YamlNode): void {
    if (!node) this.#builder.scalar(emptyNode(this.#at))
    else if (isAlias(node)) this.#alias(node)
    else if (isScalar(node)) this.#scalar(node)
    else this.#collection(node)
  }

  /** A * without a name is an asterisk that lacks its quotes. */
  #alias({ source, range }: { source: string; range: readonly number[] }): void {
    const span = this.#take(range)
    if (source === '') this.#builder.scalar(scalarNode(span, '*', 'plain'))
    else this.#builder.alias(source, span)
  }

  #scalar(node: ScalarOf<ParsedNode>): void {
    const tag = this.#tagBefore(node)
    const style = STYLES[node.type ?? ''] ?? 'plain'
    const written = this.#take(node.range)
    if (style === 'single' || style === 'double') this.#lastQuote = written.start
    const isBlock = style === 'literal' || style === 'folded'
    const span = isBlock ? this.#withoutBreak(written) : written
    this.#ranges.push(isBlock ? Math.min(lineEnd(this.#text, span.start), span.end) : span.start, span.end)
    this.#builder.scalar(scalarNode(span, this.#valueOf(node, span, style), style, tag), node.anchor)
  }

  /** `yaml` takes the last character of a text in quotes for the closing quote, whether it is one or not. */
  #valueOf(node: ScalarOf<ParsedNode>, { start, end }: Span, style: ScalarStyle): string {
    const isClosed = end - start > 1 && /['"]/.test(this.#text.charAt(end - 1))
    if (isClosed || (style !== 'single' && style !== 'double')) return String(node.value ?? '')
    return unfoldFlow(this.#text, { start: start + 1, end }, style).value
  }

  #collection(node: Exclude<ParsedNode, { value: unknown } | { source: string }>): void {
    if (this.#builder.isTooDeep(this.#at)) {
      this.#builder.scalar(emptyNode(this.#at))
      return
    }
    const tag = this.#tagBefore(node)
    const start = this.#clamp(node.range[0], this.#at)
    this.#at = start
    const flow = node.flow === true
    this.#builder.open({ kind: isMap(node) ? 'mapping' : 'sequence', start, flow, tag, anchor: node.anchor })
    if (isSeq(node)) for (const item of node.items) this.#node(item as YamlNode)
    if (isMap(node)) for (const { key, value } of node.items) this.#pair(key as YamlNode, value as YamlNode)
    if (flow) this.#at = this.#clamp(node.range[1], this.#at)
    this.#builder.close(this.#at)
  }

  #pair(key: YamlNode, value: YamlNode): void {
    this.#node(key)
    if (!value || isNothing(value)) this.#skipColon()
    this.#node(value)
  }

  /** What is left out stands behind its ":". */
  #skipColon(): void {
    const next = skipBlank(this.#text, this.#at)
    if (this.#text[next] === ':') this.#at = next + 1
  }

  /** A node's stretch of text, within the text and behind the nodes before it; goes on behind it. */
  #take(range: readonly number[]): Span {
    const start = this.#clamp(range[0], this.#at)
    const end = this.#clamp(range[1], start)
    this.#at = end
    return { start, end }
  }

  #clamp(offset: number | undefined, least: number): number {
    return Math.min(Math.max(offset ?? least, least), this.#text.length)
  }

  #withoutBreak({ start, end }: Span): Span {
    const trimmed = start + this.#text.slice(start, end).trimEnd().length
    this.#at = trimmed
    return { start, end: trimmed }
  }

  /** The tag of a node that has one: of those that stand before it, the last. */
  #tagBefore({ tag, range }: { tag?: string | undefined; range: readonly number[] }): Tag | undefined {
    if (tag === undefined) return undefined
    const { tags } = this.#tokens
    const limit = range[0] ?? 0
    while ((tags[this.#nextTag + 3] ?? Number.POSITIVE_INFINITY) <= limit) this.#nextTag += 2
    const [start, end] = [tags[this.#nextTag], tags[this.#nextTag + 1]]
    if (start === undefined || end === undefined || end > limit)
      return { tag, tagSpan: { start: limit, end: limit } }
    return { tag: this.#text.slice(start, end), tagSpan: { start, end } }
  }
}

/** An empty document has an empty scalar for its contents. */
function isNothing(node: ParsedNode): boolean {
  return (
    isScalar(node) &&
    node.range[0] === node.range[1] &&
    !node.tag &&
    !node.anchor &&
    (node.value ?? '') === ''
  )
}
