import { actionsOfKey, canPerform } from '../../src/kms/operations.ts'
import { effectiveKind, type KeyKind } from '../../src/model/effective.ts'
import type { Statement } from '../../src/model/policy.ts'
import { effectVerb, exactAction, knownActions } from '../../src/rule/policy-actions.ts'
import { itsOwn } from '../../src/rule/properties.ts'
import { defineRule } from '../../src/rule/rule.ts'

interface Facts extends KeyKind {
  readonly action: string
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
    const kind = owner && effectiveKind(owner)
    if (!kind || !allowsWhatItNames(statement)) return
    for (const item of knownActions(statement)) {
      const action = exactAction(item.value)
      if (action === undefined || canPerform(action, kind.spec, kind.usage)) continue
      report('unusable', item, { action, ...kind }, { related: itsOwn(owner, 'spec', 'usage') })
    }
  },
})

/** A deny of what cannot be done anyway does no harm. */
function allowsWhatItNames(statement: Statement): boolean {
  return (
    effectVerb(statement) === 'allow' && statement.actions.state === 'present' && !statement.actions.negated
  )
}

function namesOf(actions: readonly string[]): string {
  return actions.map(name => `kms:${name}`).join(', ')
}
