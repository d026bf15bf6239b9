import { policyOfDocument } from '../../model/policy-document.ts'
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

/** The policy that `getPolicyDocument` writes as JSON; undefined for all other calls, and what else they tell. */
export function policyOf(
  call: Node,
  [property]: readonly string[],
  span: Span,
  evaluate: (node: Node) => Value,
): Value | undefined {
  if (functionOf(call)?.toLowerCase() !== 'getpolicydocument') return undefined
  const [entry] = call.kind === 'mapping' ? call.entries : []
  const asked = entry?.value.kind === 'mapping' ? entry.value : undefined
  const isInvoke = entry?.key.value.toLowerCase() === 'fn::invoke'
  const returned = isInvoke && asked ? find(asked, 'return')?.value : undefined
  const told = returned?.kind === 'scalar' ? returned.value : property
  const given = isInvoke && asked ? find(asked, 'arguments')?.value : asked
  return told === 'json' && given ? policyOfDocument(asTerraform(evaluate(given)), span) : undefined
}

/** Names as Terraform has them: with underscores, and blocks in the singular. */
function asTerraform(value: Value): Value {
  if (value.kind === 'list') return { ...value, items: value.items.map(asTerraform) }
  if (value.kind !== 'map') return value
  const entries = value.entries.map(entry => ({
    ...entry,
    key: BLOCKS[entry.key] ?? entry.key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    value: asTerraform(entry.value),
  }))
  return { ...value, entries }
}

const BLOCKS: Readonly<Record<string, string>> = { statements: 'statement', conditions: 'condition' }

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
