import type { Span } from '../text/span.ts'
import type { MappingNode, ScalarNode, ScalarStyle, SequenceNode } from './tree.ts'

/** A tag as written, and where. */
export interface Tag {
  readonly tag: string
  readonly tagSpan: Span
}

export function scalarNode(span: Span, value: string, style: ScalarStyle, tag?: Tag): ScalarNode {
  return tag
    ? { kind: 'scalar', span, value, style, tag: tag.tag, tagSpan: tag.tagSpan }
    : { kind: 'scalar', span, value, style }
}

/** The value of something left out. */
export function emptyNode(at: number, tag?: Tag): ScalarNode {
  return scalarNode({ start: at, end: at }, '', 'plain', tag)
}

export function sequenceNode(
  span: Span,
  items: SequenceNode['items'],
  flow: boolean,
  tag?: Tag,
): SequenceNode {
  return tag
    ? { kind: 'sequence', span, items, flow, tag: tag.tag, tagSpan: tag.tagSpan }
    : { kind: 'sequence', span, items, flow }
}

export function mappingNode(
  span: Span,
  entries: MappingNode['entries'],
  flow: boolean,
  tag?: Tag,
): MappingNode {
  return tag
    ? { kind: 'mapping', span, entries, flow, tag: tag.tag, tagSpan: tag.tagSpan }
    : { kind: 'mapping', span, entries, flow }
}
