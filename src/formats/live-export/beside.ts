import { find } from '../../syntax/lookup.ts'
import type { Node } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import type { MapValue } from '../../value/value.ts'
import type { Neighbours, Reference } from '../format.ts'
import { answersIn } from './answers.ts'
import { valueOfAnswer } from './members.ts'

/** The requests whose answers say more of a key than DescribeKey's, as the AWS CLI calls them. */
const MORE = ['get-key-policy', 'get-key-rotation-status', 'list-resource-tags']

const DESCRIBE = /describe([-_]?)key/i

/**
 * Where the answer of DescribeKey is in a file of that name, the files that are named alike for the answers of other requests:
 * `KEY/describe-key.json` and `KEY/get-key-policy.json`, `DescribeKey-KEY.json` and `GetKeyPolicy-KEY.json`.
 */
export function answersBeside(root: Node, { name }: Source): Reference[] {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const written = DESCRIBE.exec(file)
  const described = written && answersIn(root).flatMap(answer => find(answer, 'KeyMetadata') ?? [])
  const [only, ...others] = described ?? []
  if (!written || !only || others.length > 0) return []
  const [request, separator = ''] = written
  const isCapital = request.startsWith('D')
  return MORE.map(more => ({
    path: file.replace(request, spelt(more, separator, isCapital)),
    at: only.key.span,
  }))
}

/** `get-key-policy` as `get_key_policy`, `GetKeyPolicy` or `getKeyPolicy`. */
function spelt(request: string, separator: string, isCapital: boolean): string {
  if (separator !== '') return request.replaceAll('-', separator)
  const words = request.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words
}

/** What these files answer; nothing of those that are something else. */
export function readBeside(references: readonly Reference[], neighbours: Neighbours): MapValue[] {
  return references.flatMap(({ at, path }) => {
    const tree = neighbours(at, path)
    const root = tree?.documents[0]?.root
    return tree && root ? answersIn(root).map(answer => valueOfAnswer(answer, tree.source)) : []
  })
}
