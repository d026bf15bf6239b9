import type { Capability } from '../../access/index.ts'
import { visible } from '../visible.ts'
import type { RowView } from './rows.ts'
import type { KeyView } from './view.ts'

/** The head of a column; short, for there may be eleven. */
export const HEADS: Readonly<Record<Capability, string>> = {
  administer: 'admin',
  'change policy': 'policy',
  delete: 'delete',
  grant: 'grant',
  encrypt: 'encrypt',
  decrypt: 'decrypt',
  sign: 'sign',
  verify: 'verify',
  MAC: 'MAC',
  derive: 'derive',
  'read metadata': 'read',
}

/** Who a row is of: principals of the key's own account without the beginning of their ARNs, which is the same for all. */
export function rowName({ kind, name, own, trusted, administrator }: RowView): string {
  const parts = name.split(':')
  const resource = parts.slice(5).join(':')
  const short = kind === 'account' && own ? ownName(name) : own ? resource : `${resource} of ${parts[4]}`
  const marks = [
    ...(kind === 'anyone' ? ['of any AWS account'] : []),
    ...(kind === 'unresolved' && /^<[^<>]*>$/.test(name) ? ['who may be anyone'] : []),
    ...(trusted ? ['trusted'] : []),
    ...(administrator ? ['administrator'] : []),
  ]
  return visible([resource === '' && !own ? name : short, ...marks].join(', '))
}

/** `account 111122223333` as the key's own; who it is may not be known. */
function ownName(name: string): string {
  return name.startsWith('account ') ? `own ${name}` : name
}

/** What a key is called in headings; one that has no name goes by its file's. */
export function keyName({ kind, name }: Pick<KeyView, 'kind' | 'name'>, file: string): string {
  if (kind === 'policy') return 'key policy'
  if (name === file) return kind
  return visible(kind === 'replica' ? `replica ${name}` : name)
}
