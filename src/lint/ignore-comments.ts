import type { Ignore } from '../model/suppression.ts'
import type { Comment, Node, Tree } from '../syntax/tree.ts'
import { LineIndex } from '../text/lines.ts'
import type { Span } from '../text/span.ts'

/** `kmslint-ignore RULE, RULE -- reason`, or `kmslint-ignore-file …`. */
const IGNORE = /^(\s*kmslint-ignore(-file)?)(?=\s|$)((?:(?!\s--(?:\s|$)).)*)(?:\s+--\s*(.*))?$/

/** What the comments of a text say to ignore. */
export function ignoreComments(tree: Tree): Ignore[] {
  const comments = tree.comments().filter(({ text }) => text.includes('kmslint-ignore'))
  if (comments.length === 0) return []
  const reader = new CommentReader(tree)
  return comments.flatMap(comment => reader.read(comment))
}

class CommentReader {
  readonly #tree: Tree
  readonly #text: string
  readonly #lines: LineIndex

  constructor(tree: Tree) {
    this.#tree = tree
    this.#text = tree.source.text
    this.#lines = new LineIndex(this.#text)
  }

  read(comment: Comment): Ignore[] {
    const match = IGNORE.exec(comment.text)
    if (!match) return []
    const [, head = '', isFile, list = '', reason] = match
    const covers = isFile ? { start: 0, end: this.#text.length } : this.#lineMeant(comment)
    const start = comment.span.start + 1
    const names = namesIn(list, start + head.length)
    const common = { reason: reason?.trim() || undefined, covers }
    if (names.length === 0) {
      const at = { start: start + head.length - head.trimStart().length, end: start + head.length }
      return [{ ...common, rule: '', at, removal: () => this.#whole(comment) }]
    }
    return names.map(({ rule, at }, index) => ({
      ...common,
      rule,
      at,
      removal: () => (names.length === 1 ? this.#whole(comment) : { ...partOf(names, index), text: '' }),
    }))
  }

  /** The comment's own line; for a comment alone on its line, the next that is neither blank nor a comment. */
  #lineMeant({ span }: Comment): Span {
    let { line } = this.#lines.positionAt(span.start)
    if (this.#isAlone(span)) {
      do line++
      while (line < this.#lines.lineCount && /^\s*(?:#|$)/.test(this.#line(line)))
    }
    const start = this.#lines.startOf(line)
    return { start, end: this.#endOfScalars(start, this.#lines.startOf(line + 1)) }
  }

  #isAlone({ start }: Span): boolean {
    return /^[\s\uFEFF]*$/.test(
      this.#text.slice(this.#lines.startOf(this.#lines.positionAt(start).line), start),
    )
  }

  #line(line: number): string {
    return this.#text.slice(this.#lines.startOf(line), this.#lines.startOf(line + 1))
  }

  /** A text that begins on the line may go on below, where there is no room for comments of its own. */
  #endOfScalars(start: number, end: number): number {
    let last = end
    const look = (node: Node): void => {
      if (node.kind === 'scalar') {
        if (node.span.start >= start && node.span.start < end) last = Math.max(last, node.span.end)
      } else if (node.span.end > start && node.span.start < end) {
        for (const child of node.kind === 'sequence' ? node.items : node.entries.map(({ value }) => value))
          look(child)
      }
    }
    for (const { root } of this.#tree.documents) if (root) look(root)
    return last
  }

  /** All of a comment, with its line where nothing else is on it. */
  #whole({ span }: Comment) {
    const { line } = this.#lines.positionAt(span.start)
    if (this.#isAlone(span))
      return { start: this.#lines.startOf(line), end: this.#lines.startOf(line + 1), text: '' }
    let { start } = span
    while (/[ \t]/.test(this.#text.charAt(start - 1))) start--
    return { start, end: span.end, text: '' }
  }
}

interface Name {
  readonly rule: string
  readonly at: Span
}

function namesIn(list: string, offset: number): Name[] {
  return [...list.matchAll(/[^\s,]+/g)].map(({ 0: rule, index }) => ({
    rule,
    at: { start: offset + index, end: offset + index + rule.length },
  }))
}

/** A name and what stands between it and a neighbour. */
function partOf(names: readonly Name[], index: number): Span {
  const [before, own, after] = [names[index - 1], names[index] as Name, names[index + 1]]
  if (after) return { start: own.at.start, end: after.at.start }
  return { start: before?.at.end ?? own.at.start, end: own.at.end }
}
