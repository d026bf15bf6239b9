import { find } from '../../syntax/lookup.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { textValue } from '../../value/text.ts'
import type { Hole, Value } from '../../value/value.ts'

/** What the functions that tell where a program runs answer. */
const ANSWERS: Readonly<Record<string, Hole>> = {
  'getcalleridentity.accountid': { name: 'accountId', kind: 'account' },
  'getaccountid.accountid': { name: 'accountId', kind: 'account' },
  'getpartition.partition': { name: 'partition', kind: 'partition' },
  'getregion.name': { name: 'region', kind: 'region' },
  'getregion.region': { name: 'region', kind: 'region' },
}

/** The account, partition or Region that a variable tells; undefined for all others. */
export function accountOf(variable: Node, [property]: readonly string[], span: Span): Value | undefined {
  const name = functionOf(variable)
  const hole = ANSWERS[`${name}.${property}`.toLowerCase()]
  return hole && textValue([hole], { span })
}

/** `getCallerIdentity` of `fn::invoke: { function: aws:getCallerIdentity }` and of `fn::aws:getCallerIdentity`. */
function functionOf(variable: Node): string | undefined {
  const [entry] = variable.kind === 'mapping' ? variable.entries : []
  if (!entry || !/^fn::/i.test(entry.key.value)) return undefined
  if (entry.key.value.toLowerCase() !== 'fn::invoke') return last(entry.key.value)
  const called = entry.value.kind === 'mapping' ? find(entry.value, 'function')?.value : undefined
  return called?.kind === 'scalar' ? last(called.value) : undefined
}

function last(name: string): string | undefined {
  return name.split(/[:/]/).at(-1)
}
