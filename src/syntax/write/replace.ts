import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import type { ScalarNode, Tree } from '../tree.ts'
import { parentFlow } from './context.ts'
import { isEditable } from './place.ts'
import { doubleQuoted, quoted, yamlText } from './quote.ts'

const JSON_LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/

/**
 * Other text in a scalar's place. Its quotes stay; a plain scalar stays plain where that is safe. `as` says what the
 * text is when the old scalar's style is not to decide: a string gets quotes where YAML or JSON would read it as
 * something else, anything other gets none. Undefined where it cannot be done in place: in a block scalar, in broken
 * text, in what an alias repeats.
 */
export function replaceScalar(
  tree: Tree,
  node: ScalarNode,
  text: string,
  as?: 'string' | 'other',
): Edit | undefined {
  const { style, span } = node
  if (style === 'literal' || style === 'folded' || !isEditable(tree, node)) return undefined
  const written = tree.language === 'json' ? jsonFor(node, text, as) : yamlFor(tree, node, text, as)
  return span.start === span.end ? filledIn(tree, span, written) : { ...span, text: written }
}

function jsonFor({ style }: ScalarNode, text: string, as: 'string' | 'other' | undefined): string {
  const isLiteral = JSON_LITERAL.test(text) && (as === undefined ? style === 'plain' : as === 'other')
  return isLiteral ? text : doubleQuoted(text)
}

function yamlFor(tree: Tree, node: ScalarNode, text: string, as: 'string' | 'other' | undefined): string {
  const { style } = node
  const quote = style === 'single' ? 'single' : 'double'
  if (style !== 'plain' && as !== 'other') return quoted(text, quote)
  return yamlText(text, { as: as ?? 'other', flow: parentFlow(tree, node.span), quote })
}

/** The text in the place of a value left out, which stands right behind its colon, dash or tag. */
function filledIn({ source: { text } }: Tree, { start, end }: Span, written: string): Edit | undefined {
  if (!/[\w:!-]$/.test(text.slice(Math.max(0, start - 1), start))) return undefined
  const isFollowed = /^[^\s,\]}]/.test(text.slice(end, end + 1))
  return { start, end, text: ` ${written}${isFollowed ? ' ' : ''}` }
}
