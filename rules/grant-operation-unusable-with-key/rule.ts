import { nameFor } from '../../src/kms/makers/maker.ts'
import { canPerform, goTogether, takesEncryptionContext } from '../../src/kms/operations.ts'
import { DEFAULT_SPEC } from '../../src/kms/specs.ts'
import { DEFAULT_USAGE } from '../../src/kms/usages.ts'
import { effectiveKind } from '../../src/model/effective.ts'
import { type Known, known } from '../../src/model/field.ts'
import type { Grant } from '../../src/model/grant.ts'
import type { KeyIdentity } from '../../src/model/model.ts'
import { knownOperations } from '../../src/rule/grant-operations.ts'
import { itsOwn } from '../../src/rule/properties.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

/** What the rest of a grant says of its key. */
interface Because {
  /** `this key (RSA_2048, SIGN_VERIFY)`, `Sign` */
  readonly key: string
  readonly related: readonly Related[]
}

export default defineRule({
  id: 'grant-operation-unusable-with-key',
  summary: 'A grant gives what its key cannot do, or no key together with the rest of it',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html#KMS-CreateGrant-request-Operations',
    'https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-compare.html',
  ],
  subject: 'grant',
  messages: {
    unusable: ({ operation, key }: { operation: string; key: string }) =>
      `${operation} cannot be done with ${key}, so KMS refuses the grant; leave it out`,
    rivals: ({ operation, rival }: { operation: string; rival: string }) =>
      `no key can do both ${rival} and ${operation}, so KMS refuses the grant; leave one of them out`,
    'no-context': ({ key, property }: { key: string; property: string }) =>
      `${key} takes no encryption context, so KMS refuses a grant that is limited by one; leave ${property} out`,
  },
  check(grant, report) {
    const key = keyOf(grant)
    const operations = knownOperations(grant)
    for (const operation of operations) {
      const { value } = operation
      const because = key && whyNotOf(key, operation)
      if (because)
        report('unusable', operation, { operation: value, key: because.key }, { related: because.related })
      const rival = key ? undefined : rivalOf(operation, operations)
      if (rival)
        report('rivals', operation, { operation: value, rival: rival.value }, { related: [named(rival)] })
    }
    const because = key ? contextlessKey(key) : contextlessOperation(operations)
    for (const constraint of because ? grant.constraints.items : []) {
      if (!because || constraint.by === 'sourceArn') continue
      const facts = { key: because.key, property: nameFor(grant.maker, constraint.by) }
      report('no-context', constraint, facts, { related: because.related })
    }
  },
})

/** The key, where it is known what it can do. */
function keyOf({ key }: Grant): KeyIdentity | undefined {
  const reference = known(key)
  return reference?.to === 'key' && effectiveKind(reference.key) ? reference.key : undefined
}

function whyNotOf(key: KeyIdentity, { value }: Known<string>): Because | undefined {
  const kind = effectiveKind(key)
  if (!kind || canPerform(value, kind.spec, kind.usage)) return undefined
  return { key: `this key (${kind.spec}, ${kind.usage})`, related: itsOwn(key, 'spec', 'usage') }
}

/** An operation before this one that no key can do which can do this. Of the two the later is told of, once. */
function rivalOf(one: Known<string>, operations: readonly Known<string>[]): Known<string> | undefined {
  const earlier = operations.slice(0, operations.indexOf(one))
  return earlier.find(other => !goTogether([one.value, other.value]))
}

function contextlessKey(key: KeyIdentity): Because | undefined {
  const kind = effectiveKind(key)
  if (!kind || takesEncryptionContext(kind.spec)) return undefined
  return { key: `a key of ${kind.spec}`, related: itsOwn(key, 'spec') }
}

function contextlessOperation(operations: readonly Known<string>[]): Because | undefined {
  const one = operations.find(({ value }) => !canPerform(value, DEFAULT_SPEC, DEFAULT_USAGE))
  return one && { key: one.value, related: [named(one)] }
}

function named(operation: Known<string>): Related {
  return { at: operation, message: operation.value }
}
