import { type Comparison, type ConditionFault, faultsOf, nearestOperator } from '../../src/access/index.ts'
import { type ConditionType, conditionKeyOf } from '../../src/kms/condition-keys.ts'
import type { ConditionClause, Statement } from '../../src/model/policy.ts'
import { type Misspelt, respelling } from '../../src/rule/misspelt.ts'
import { type Details, defineRule, type ProposedFix } from '../../src/rule/rule.ts'
import { quoteName } from '../../src/text/quote.ts'

interface Facts extends Misspelt {
  /** The key as AWS writes it. */
  readonly key: string
  /** As written: only of those that are operators. */
  readonly operator: string
  readonly wanted: string
}

/** Where AWS takes it, it is no error; of what compares with nothing, its pages do not say so case by case. */
const DETAILS: Readonly<Partial<Record<ConditionFault['fault'], Details>>> = {
  'for-all-values': { severity: 'warning' },
  'for-any-value': { severity: 'info' },
  'wrong-type': { severity: 'warning', confidence: 'likely' },
  'plain-star': { severity: 'warning', confidence: 'likely' },
  'unreadable-value': { severity: 'warning', confidence: 'likely' },
}

const WANTED: Readonly<Partial<Record<ConditionType | Comparison, string>>> = {
  ARN: 'an ARN; use ArnLike',
  Bool: 'true or false; use Bool',
  Date: 'a date; use one of the Date operators',
  IPAddress: 'an IP address; use IpAddress',
  Numeric: 'a number; use one of the Numeric operators',
  String: 'a text; use StringEquals or StringLike',
  number: 'a number',
  date: 'a date such as 2026-11-24T00:00:00Z',
  bool: 'true or false',
  null: 'true or false',
  ip: 'an IP address or CIDR block',
  arn: 'an ARN, which has six parts between colons',
}

export default defineRule({
  id: 'condition-operator-mismatch',
  summary: 'A condition operator does not go with its key or with its value, or is none',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
  ],
  subject: 'statement',
  messages: {
    'unknown-operator': ({ name, nearest }: Misspelt) =>
      nearest === undefined
        ? `${name} is no condition operator; use one such as StringEquals`
        : `${name} is no condition operator; did you mean ${nearest}?`,
    refused: ({ key, operator }: Facts) =>
      `KMS refuses ForAllValues with ${key}, which has one value; use ${withoutSet(operator)}`,
    'null-if-exists': () => 'Null asks whether the key is there, so IfExists contradicts it; use Null',
    'for-all-values': ({ key, operator }: Facts) =>
      `${key} has one value, and ForAllValues lets requests pass that have none; use ${withoutSet(operator)}`,
    'for-any-value': ({ key, operator }: Facts) => `${key} has one value; use ${withoutSet(operator)}`,
    'wrong-type': ({ key, operator, wanted }: Facts) =>
      `${operator} is not for ${key}, which holds ${wanted}`,
    'plain-star': ({ operator }: Facts) =>
      `${operator} takes * for a plain character; use ${likeOf(operator)}`,
    'unreadable-value': ({ operator, wanted }: Facts) =>
      `${operator} cannot compare with this; write ${wanted}`,
  },
  check({ conditions }: Statement, report) {
    for (const clause of conditions) {
      for (const { fault, value, wanted } of faultsOf(clause)) {
        const { operator, operatorSpan } = clause
        const near = nearestOperator(operator)
        const key = conditionKeyOf(clause.key)?.name.replace(/\$.*/, '…') ?? 'this'
        const facts = {
          key,
          operator,
          name: quoteName(operator, near),
          nearest: near,
          wanted: (wanted && WANTED[wanted]) ?? '',
        }
        const at = value && value.state !== 'absent' ? value : { span: operatorSpan }
        report(fault, at, facts, { ...DETAILS[fault], fix: fixOf(fault, clause, conditions) })
      }
    }
  },
})

/** Of what AWS refuses; none where the operator that is meant is there already. */
function fixOf(
  fault: ConditionFault['fault'],
  { operator, operatorSpan }: ConditionClause,
  all: readonly ConditionClause[],
): ProposedFix | undefined {
  const meant = {
    'unknown-operator': nearestOperator(operator),
    refused: withoutSet(operator),
    'null-if-exists': 'Null',
  }[fault as string]
  if (meant === undefined || all.some(other => other.operator === meant)) return undefined
  return respelling({ span: operatorSpan }, operator, meant)
}

function withoutSet(operator: string): string {
  return operator.replace(/^[^:]*:/, '')
}

/** The operator that takes patterns; there is none that ignores case as well. */
function likeOf(operator: string): string {
  return /String(Not)?Equals/i.test(operator)
    ? operator.replace(/Equals(IgnoreCase)?/i, 'Like')
    : 'StringLike'
}
