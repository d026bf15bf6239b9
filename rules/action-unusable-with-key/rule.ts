import { actionsOfKey, canPerform } from '../../src/kms/operations.ts'
import type { KeySpec } from '../../src/kms/specs.ts'
import { type KeyUsage, usagesOf } from '../../src/kms/usages.ts'
import { effectiveSpec, effectiveUsage } from '../../src/model/effective.ts'
import type { KeyIdentity } from '../../src/model/model.ts'
import type { Statement } from '../../src/model/policy.ts'
import { effectVerb, exactAction, knownActions } from '../../src/rule/policy-actions.ts'
import { itsOwn } from '../../src/rule/properties.ts'
import { defineRule, type Related } from '../../src/rule/rule.ts'

interface Facts {
  readonly action: string
  readonly spec: KeySpec
  readonly usage: KeyUsage
}

export default defineRule({
  id: 'action-unusable-with-key',
  summary: 'The policy allows what this kind of key cannot do',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-compare.html'],
  subject: 'statement',
  messages: {
    unusable: ({ action, spec, usage }: Facts) =>
      `kms:${action} cannot be done with this key (${spec}, ${usage}); it can do ${namesOf(actionsOfKey(spec, usage))}`,
  },
  check(statement: Statement, report) {
    const { owner } = statement.policy
    const kind = owner && kindOf(owner)
    if (!kind || !allowsWhatItNames(statement)) return
    for (const item of knownActions(statement)) {
      const action = exactAction(item.value)
      if (action === undefined || canPerform(action, kind.spec, kind.usage)) continue
      report('unusable', item, { action, ...kind }, { related: kind.related })
    }
  },
})

/** A deny of what cannot be done anyway does no harm. */
function allowsWhatItNames(statement: Statement): boolean {
  return (
    effectVerb(statement) === 'allow' && statement.actions.state === 'present' && !statement.actions.negated
  )
}

/** Undefined also where the two do not go together: other rules have said so, and what is meant is not known. */
function kindOf(key: KeyIdentity): (Omit<Facts, 'action'> & { related: readonly Related[] }) | undefined {
  const spec = effectiveSpec(key)
  const usage = effectiveUsage(key)
  if (!spec || !usage || !usagesOf(spec).includes(usage)) return undefined
  return { spec, usage, related: itsOwn(key, 'spec', 'usage') }
}

function namesOf(actions: readonly string[]): string {
  return actions.map(name => `kms:${name}`).join(', ')
}
