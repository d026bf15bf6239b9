import { type Event, getScalarValue } from 'js-yaml'
import type { Problem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Document, Entry, MappingNode, Node, ScalarNode, ScalarStyle, SequenceNode } from './tree.ts'

const STYLES: Readonly<Record<number, ScalarStyle>> = {
  1: 'plain',
  2: 'single',
  3: 'double',
  4: 'literal',
  5: 'folded',
}
/** Nodes that aliases may come to when they are written out: more is an attack or a mistake. */
const MOST_ALIASED = 1_000_000

interface Open {
  readonly event: Event
  readonly children: Node[]
  readonly flow: boolean
}

/** Builds documents from js-yaml's events, without recursion. */
export class Builder {
  readonly documents: Document[] = []
  readonly problems: Problem[] = []
  readonly #text: string
  readonly #open: Open[] = []
  readonly #anchors = new Map<string, Node | undefined>()
  readonly #sizes = new Map<Node, number>()
  #aliased = 0

  constructor(text: string) {
    this.#text = text
  }

  build(events: readonly Event[]): void {
    for (const event of events) this.#take(event)
  }

  #take(event: Event): void {
    switch (event.type) {
      case 1:
        this.#anchors.clear()
        this.#open.push({ event, children: [], flow: false })
        break
      case 2:
      case 3:
        this.#anchor(event, undefined)
        this.#open.push({ event, children: [], flow: event.style === 2 })
        break
      case 4:
        this.#add(event, this.#scalar(event))
        break
      case 5:
        this.#alias(event)
        break
      case 6:
        this.#close()
    }
  }

  #add(event: Event, node: Node): void {
    this.#anchor(event, node)
    this.#open.at(-1)?.children.push(node)
  }

  #anchor(event: Event, node: Node | undefined): void {
    if ('anchorStart' in event && event.anchorStart >= 0) {
      this.#anchors.set(this.#text.slice(event.anchorStart, event.anchorEnd), node)
    }
  }

  #alias(event: Extract<Event, { type: 5 }>): void {
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    const target = this.#anchors.get(name)
    const span = { start: event.anchorStart - 1, end: event.anchorEnd }
    if (target) this.#aliased += this.#sizeOf(target)
    if (target && this.#aliased <= MOST_ALIASED) {
      this.#open.at(-1)?.children.push(target)
      return
    }
    const message = target
      ? `aliases would repeat more than ${MOST_ALIASED} nodes; write fewer of them`
      : 'this alias stands for nothing written before it; name an anchor that is'
    this.problems.push({ code: 'too-many-aliases', message, at: span })
    this.#open.at(-1)?.children.push({ kind: 'scalar', span, value: '', style: 'plain' })
  }

  #sizeOf(node: Node): number {
    const known = this.#sizes.get(node)
    if (known !== undefined) return known
    const children =
      node.kind === 'mapping'
        ? node.entries.map(entry => entry.value)
        : node.kind === 'sequence'
          ? node.items
          : []
    const size = children.reduce((sum, child) => sum + this.#sizeOf(child), 1)
    this.#sizes.set(node, size)
    return size
  }

  #scalar(event: Extract<Event, { type: 4 }>): ScalarNode {
    const style = STYLES[event.style] ?? 'plain'
    const start = Math.max(event.valueStart, 0)
    const end = Math.max(event.valueEnd, start)
    const quotes = style === 'single' || style === 'double' ? 1 : 0
    return {
      kind: 'scalar',
      span: { start: start - quotes, end: end + quotes },
      value: style === 'plain' && start === end ? '' : getScalarValue(this.#text, event),
      style,
      ...this.#tagOf(event),
    }
  }

  #tagOf(event: Event): { tag?: string; tagSpan?: Span } {
    if (!('tagStart' in event) || event.tagStart < 0) return {}
    const tagSpan = { start: event.tagStart, end: event.tagEnd }
    return { tag: this.#text.slice(tagSpan.start, tagSpan.end), tagSpan }
  }

  #close(): void {
    const open = this.#open.pop()
    if (!open) return
    if (open.event.type === 1) {
      const [root] = open.children
      const span = root?.span ?? { start: 0, end: 0 }
      this.documents.push(root ? { root, span } : { span })
      return
    }
    this.#add(open.event, open.event.type === 2 ? this.#sequence(open) : this.#mapping(open))
  }

  #span({ event, children, flow }: Open): Span {
    const start = 'start' in event ? event.start : 0
    const last = children.reduce(
      (end, child) => Math.max(end, child.span.start >= start ? child.span.end : end),
      start,
    )
    if (!flow) return { start, end: last }
    const closing = /[\]}]/g
    closing.lastIndex = Math.max(last, start + 1)
    const match = closing.exec(this.#text)
    return { start, end: match ? match.index + 1 : last }
  }

  #sequence(open: Open): SequenceNode {
    return {
      kind: 'sequence',
      span: this.#span(open),
      items: open.children,
      flow: open.flow,
      ...this.#tagOf(open.event),
    }
  }

  #mapping(open: Open): MappingNode {
    const own: Entry[] = []
    const merged: Entry[] = []
    const seen = new Set<string>()
    for (let at = 0; at + 1 < open.children.length; at += 2) {
      const [key, value] = [open.children[at], open.children[at + 1]]
      if (!key || !value) continue
      const name: ScalarNode =
        key.kind === 'scalar'
          ? key
          : {
              kind: 'scalar',
              span: key.span,
              value: this.#text.slice(key.span.start, key.span.end),
              style: 'plain',
            }
      if (name.value === '<<' && name.style === 'plain') merged.push(...entriesToMerge(value))
      else {
        if (seen.has(name.value)) this.problems.push(duplicate(name))
        seen.add(name.value)
        own.push({ key: name, value })
      }
    }
    const added = merged.filter(({ key }) => !seen.has(key.value) && seen.add(key.value))
    return {
      kind: 'mapping',
      span: this.#span(open),
      entries: [...own, ...added],
      flow: open.flow,
      ...this.#tagOf(open.event),
    }
  }
}

function entriesToMerge(value: Node): readonly Entry[] {
  if (value.kind === 'mapping') return value.entries
  return value.kind === 'sequence'
    ? value.items.flatMap(item => (item.kind === 'mapping' ? item.entries : []))
    : []
}

function duplicate({ span }: ScalarNode): Problem {
  return {
    code: 'duplicate-key',
    message: 'this key is already there; of two with one name only one can count: remove one',
    at: span,
  }
}
