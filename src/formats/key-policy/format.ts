import { readPolicy } from '../../model/read-policy.ts'
import { find } from '../../syntax/lookup.ts'
import type { Node } from '../../syntax/tree.ts'
import { valueOfNode } from '../../value/from-node.ts'
import type { Certainty, Format } from '../format.ts'
import { EMPTY_MODEL } from '../format.ts'

/** A key policy by itself: the document that `aws kms put-key-policy --policy file://…` takes. */
const format: Format = {
  id: 'key-policy',
  title: 'key policy',
  needles: ['kms:'],
  hallmark: /"?Statement"?\s*:[\s\S]*\bkms:/i,
  recognise: ({ root }) => recognise(root),
  read: ({ root }, { source }) => {
    if (!root) return { groups: [], problems: [] }
    const policy = readPolicy(valueOfNode(root), { name: source.name, at: { span: root.span } })
    return { groups: [[{ assuming: [], model: { ...EMPTY_MODEL, policies: [policy] } }]], problems: [] }
  },
}

export default format

/** A policy document with a principal and a KMS action: without a principal it is an identity policy, not a key's. */
function recognise(root: Node | undefined): Certainty | undefined {
  if (root?.kind !== 'mapping') return undefined
  const statement = find(root, 'Statement')?.value
  if (!statement || find(root, 'Resources')) return undefined
  const statements = statement.kind === 'sequence' ? statement.items : [statement]
  return statements.some(hasPrincipal) && statements.some(hasKmsAction) ? 'certain' : undefined
}

function hasPrincipal(statement: Node): boolean {
  return statement.kind === 'mapping' && ['Principal', 'NotPrincipal'].some(name => find(statement, name))
}

function hasKmsAction(statement: Node): boolean {
  if (statement.kind !== 'mapping') return false
  const actions = ['Action', 'NotAction'].flatMap(name => find(statement, name)?.value ?? [])
  const items = actions.flatMap(node => (node.kind === 'sequence' ? node.items : [node]))
  return items.some(node => node.kind === 'scalar' && /^kms:/i.test(node.value))
}
