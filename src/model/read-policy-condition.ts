import { placeOf } from '../value/text.ts'
import type { MapEntry, Value } from '../value/value.ts'
import type { ConditionClause, Statement } from './policy.ts'
import { textField } from './read-field.ts'
import { type Complain, isText, listed } from './read-policy-shape.ts'

type Conditions = Pick<Statement, 'conditions' | 'conditionsComplete'>

/** Operators, their keys, the keys' values. Empty objects and lists are allowed here: IAM only advises against them. */
export function readConditions(value: Value, complain: Complain): Conditions {
  const operators = entriesOf(value, 'Condition', complain)
  const clauses = operators.entries.flatMap(operator => {
    const keys = entriesOf(operator.value, operator.key, complain)
    const conditions = keys.entries.flatMap(key => readClause(operator, key, complain) ?? [])
    return { conditions, complete: keys.complete }
  })
  return {
    conditions: clauses.flatMap(({ conditions }) => conditions),
    conditionsComplete: operators.complete && clauses.every(({ complete }) => complete),
  }
}

function entriesOf(value: Value, element: string, complain: Complain) {
  if (value.kind === 'map') return { entries: value.entries, complete: value.complete }
  const mayBeMap = value.kind === 'unknown'
  if (!mayBeMap && value.kind !== 'absent') complain('wrong-type', value, element, ['an object'])
  return { entries: [], complete: !mayBeMap }
}

function readClause(operator: MapEntry, key: MapEntry, complain: Complain): ConditionClause | undefined {
  if (key.value.kind === 'absent') return undefined
  const { items, complete } = listed(key.value)
  const values = items.filter(item => item.kind === 'unknown' || isText(item, key.key, complain))
  return {
    ...placeOf(key.value),
    operator: operator.key,
    operatorSpan: operator.keySpan,
    key: key.key,
    keySpan: key.keySpan,
    values: values.map(textField),
    complete,
  }
}
