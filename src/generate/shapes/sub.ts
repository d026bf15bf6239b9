import { type Call, call, fixed, list, mapping, type Node } from '../document/node.ts'
import type { Wish } from './wish.ts'

/** Written in pieces: `!Sub` with a parameter or a name of its own for the head, or `!Join`. */
export function asSub(wish: Wish): Node {
  const text = String(wish.value.value)
  const at = cutOf(text)
  const [head, tail] = [text.slice(0, at), text.slice(at)]
  const node = wish.random.pick([withParameter, withName, joined])(wish, head, tail)
  wish.sections.move(wish.value, node)
  return node
}

/** Behind the last mark that divides it, else in the middle. The head is never empty. */
function cutOf(text: string): number {
  const mark = Math.max(...['_', '/', '-', ' '].map(sign => text.lastIndexOf(sign)))
  return mark > 0 && mark < text.length - 1 ? mark + 1 : Math.ceil(text.length / 2)
}

function withParameter({ label, sections }: Wish, head: string, tail: string): Call {
  const name = sections.parameter(`${label}Head`, mapping({ Type: fixed('String'), Default: fixed(head) }))
  return call('Fn::Sub', fixed(`\${${name}}${tail}`))
}

function withName(_: Wish, head: string, tail: string): Call {
  return call('Fn::Sub', list(fixed(`\${Head}${tail}`), mapping({ Head: fixed(head) })))
}

function joined(_: Wish, head: string, tail: string): Call {
  return call('Fn::Join', list(fixed(''), list(fixed(head), fixed(tail))))
}
