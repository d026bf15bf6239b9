import { ACK, ACK_DELETION_POLICY, ACK_PENDING_WINDOW } from '../../kms/makers/ack.ts'
import type { Retention } from '../../model/model.ts'
import { fieldOf } from '../../model/read-field.ts'
import type { Declaration } from '../../model/read-key.ts'
import type { Source } from '../../text/source.ts'
import { declarationOf, withMore } from './declare.ts'
import { at } from './lookup.ts'
import type { Manifest } from './manifests.ts'
import { referenceTo } from './references.ts'

export const ACK_GROUP = 'kms.services.k8s.aws'

/** The fields that may be given as `…Ref: { from: { name } }`, and what they are called without. */
const REFERENCES = [
  ['targetKeyRef', 'targetKeyID'],
  ['keyRef', 'keyID'],
] as const

/** An object of AWS Controllers for Kubernetes. */
export function declaredByAck(manifest: Manifest, source: Source): Declaration {
  const { value } = manifest
  const window = at(value, 'metadata', 'annotations', ACK_PENDING_WINDOW)
  let properties = withMore(at(value, 'spec'), ACK_PENDING_WINDOW, window)
  for (const [reference, name] of REFERENCES) {
    const to = at(value, 'spec', reference, 'from', 'name')
    properties = withMore(properties, name, to && referenceTo(to))
  }
  return declarationOf(manifest, ACK, properties, source)
}

/**
 * What the object's own annotation says. Without it the namespace or the controller decides, which stand elsewhere.
 * Source: https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/, 2026-11-24.
 */
export function ackRetention({ value, nameAt }: Manifest): Retention {
  const annotations = at(value, 'metadata', 'annotations')
  const policy = at(value, 'metadata', 'annotations', ACK_DELETION_POLICY)
  return {
    keptOnDelete: policy
      ? fieldOf(policy, text => text === 'retain')
      : { state: 'unknown', because: 'the namespace or the controller decides', span: nameAt.span },
    keptOnReplace: { state: 'absent' },
    words: { whole: 'its object', onDelete: ACK_DELETION_POLICY, onReplace: undefined, kept: 'retain' },
    in: { span: annotations?.span ?? nameAt.span },
    after: ACK_DELETION_POLICY,
  }
}
