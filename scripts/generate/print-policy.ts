import type { Field } from '../../src/model/field.ts'
import type { ConditionClause, Element, Policy, PrincipalEntry, Statement } from '../../src/model/policy.ts'
import { printField, printText } from './print-field.ts'

/** A policy as rules see it: one line for each statement, one for each condition, one for each defect. */
export function printPolicy({ version, statements, complete, defects }: Policy): string[] {
  return [
    ...(version.state === 'absent' ? [] : [`version: ${text(version)}`]),
    ...statements.flatMap(printStatement),
    ...(complete ? [] : ['perhaps more statements']),
    ...defects.map(({ kind, element }) => `defect: ${kind} at ${element}`),
  ]
}

function printStatement({ effect, principals, actions, resources, conditions }: Statement): string[] {
  const parts = [
    text(effect),
    printElement(principals, printPrincipal),
    printElement(actions, text),
    `on ${printElement(resources, text)}`,
  ]
  return [parts.join(' '), ...conditions.map(clause => `  if ${printClause(clause)}`)]
}

function printElement<T>(element: Element<T>, print: (item: T) => string): string {
  if (element.state === 'absent') return '(none)'
  const items = [...element.items.map(print), ...(element.complete ? [] : ['perhaps more'])]
  return `${element.negated ? 'all but ' : ''}[${items.join(', ')}]`
}

function printPrincipal({ type, value }: PrincipalEntry): string {
  return type === '*' ? '*' : `${type}: ${text(value)}`
}

function printClause({ operator, key, values }: ConditionClause): string {
  return `${operator} ${key} [${values.map(text).join(', ')}]`
}

function text(field: Field<unknown>): string {
  return printField(field, printText)
}
