import { call, fixed, list, type Node, type Scalar } from '../document/node.ts'
import { SETTINGS, STAGES } from './sections.ts'
import { rightScalar, type Wish } from './wish.ts'

/** `!FindInMap`: by names that are written there or, where a mistake is made, by the environment too. */
export function asMapping(wish: Wish): Node {
  const right = rightScalar(wish)
  return right && wish.random.chance(50) ? byEnvironment(wish, right) : byName(wish)
}

function byName({ value, label, sections }: Wish): Node {
  const name = sections.setting(label, { All: value })
  return call('Fn::FindInMap', list(fixed(SETTINGS), fixed('All'), fixed(name)))
}

function byEnvironment({ value, label, sections, random }: Wish, right: Scalar): Node {
  const wrongIn = random.pick(STAGES)
  const values = STAGES.map(stage => [stage, stage === wrongIn ? value : right] as const)
  const name = sections.setting(label, Object.fromEntries(values))
  return call('Fn::FindInMap', list(fixed(SETTINGS), sections.environment(), fixed(name)))
}
