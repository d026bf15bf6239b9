import { call, list, type Node, ref, scalar } from '../document/node.ts'
import type { Sections } from './sections.ts'
import type { Wish } from './wish.ts'

const NOTHING = ref('AWS::NoValue')

/** A value that has no other to stand beside stays as it is. */
export function asCondition({ value, sections, random }: Wish): Node {
  return value.alternative === undefined
    ? value
    : choice(value, scalar(value.alternative), sections, random.chance(50))
}

/** `!If`: what is wrong in one environment, what is right in the other. */
export function wrongSometimes(
  written: Node | undefined,
  right: Node | undefined,
  sections: Sections,
  inProd: boolean,
): Node {
  return choice(written ?? NOTHING, right ?? NOTHING, sections, inProd)
}

function choice(one: Node, other: Node, sections: Sections, oneInProd: boolean): Node {
  const branches = oneInProd ? [one, other] : [other, one]
  return call('Fn::If', list(sections.isProd(), ...branches))
}
