import type { Node } from '../../syntax/tree.ts'
import { valueOfNode } from '../../value/from-node.ts'
import type { Format } from '../format.ts'
import { EMPTY_MODEL } from '../format.ts'
import { isMadeOf, REQUESTS, type RequestKind, readRequest } from './requests.ts'

/** Requests to the KMS API as `--cli-input-json`, `--cli-input-yaml` and the SDKs take them. */
const format: Format = {
  id: 'create-key-request',
  title: 'KMS API request',
  needles: REQUESTS.flatMap(request => request.hallmarks.map(name => name)),
  hallmark: new RegExp(`\\b(?:${REQUESTS.flatMap(request => request.hallmarks).join('|')})\\b`),
  recognise: ({ root }) => (kindOf(root) ? 'likely' : undefined),
  read: ({ root }, { source }) => {
    const kind = kindOf(root)
    if (!root || !kind) return { groups: [], problems: [] }
    const model = { ...EMPTY_MODEL, ...readRequest(kind, valueOfNode(root), source, root) }
    return { groups: [[{ assuming: [], model }]], problems: [] }
  },
}

export default format

function kindOf(root: Node | undefined): RequestKind | undefined {
  if (root?.kind !== 'mapping') return undefined
  const names = root.entries.map(entry => entry.key.value)
  return REQUESTS.find(request => isMadeOf(request, names))
}
