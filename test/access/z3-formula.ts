import type { Atom } from '../../src/access/atoms.ts'
import type { Compiled } from '../../src/access/compile.ts'
import type { Domain } from '../../src/access/domain.ts'
import { evaluate } from '../../src/access/evaluate.ts'
import type { Literal } from '../../src/access/literal.ts'
import type { Pattern } from '../../src/access/pattern.ts'
import { domainFor } from '../../src/access/products.ts'
import { known } from '../../src/model/field.ts'
import type { ConditionClause, Policy, Statement } from '../../src/model/policy.ts'
import { WORLD } from './request-of.ts'

/**
 * A policy as a formula of strings for z3, made from the policy itself: only whom a statement is about is taken from the
 * evaluator, and what a key can be from the domains.
 */
export function formula(
  compiled: readonly Compiled[],
  wanted: readonly boolean[],
  atom: Atom,
  action: string,
): string {
  const [first] = compiled
  if (!first) return 'false'
  const keys = [...new Set(compiled.flatMap(one => one.keys))]
  const domain = domainFor(first, atom, action)
  const declared = keys.flatMap((key, index) => [
    `(declare-const p${index} Bool)(declare-const v${index} String)`,
    ...inDomain(domain(key), index),
  ])
  const allowed = compiled.map((one, index) => {
    const formula = allowedBy(one.policy, atom, action, keys)
    return `(assert ${wanted[index] ? formula : `(not ${formula})`})`
  })
  return [...declared, ...allowed].join('\n')
}

function inDomain({ absent, present }: Domain, index: number): readonly string[] {
  if (!present) return [`(assert (not p${index}))`]
  const sets = present.map(literal => `(assert (=> p${index} ${inSet(literal, index)}))`)
  return absent ? sets : [`(assert p${index})`, ...sets]
}

function inSet({ test, negated }: Literal, index: number): string {
  if (test.kind !== 'text') throw new Error('only texts')
  const member = or(test.patterns.map(pattern => `(str.in_re v${index} ${regexOfPattern(pattern)})`))
  return negated ? `(not ${member})` : member
}

function allowedBy(policy: Policy, atom: Atom, action: string, keys: readonly string[]): string {
  const by = (effect: string) =>
    or(
      policy.statements
        .filter(statement => known(statement.effect) === effect && isAbout(statement, atom, action))
        .map(statement =>
          and(statement.conditions.map(clause => holds(clause, keys.indexOf(clause.key.toLowerCase())))),
        ),
    )
  return `(and ${by('Allow')} (not ${by('Deny')}))`
}

/** Whether the statement, were it alone and without conditions, would allow the action to these callers. */
function isAbout(statement: Statement, { subject }: Atom, action: string): boolean {
  const policy = { ...statement.policy, statements: [{ ...statement, effect: ALLOW, conditions: [] }] }
  const arn = subject.unnamed ? `arn:aws:iam::${subject.account}:${subject.kind}/\uF00F` : subject.arn
  const caller = { ...subject, ...(arn !== undefined && { arn }) }
  return evaluate(policy, { caller, action, context: new Map() }, WORLD).allowed === 2
}

const ALLOW = { state: 'known', value: 'Allow', span: { start: 0, end: 0 } } as const

function holds({ operator, values }: ConditionClause, index: number): string {
  const texts = values.map(value => known(value) ?? '')
  if (operator === 'Null') return texts[0] === 'true' ? `(not p${index})` : `p${index}`
  const base = operator.replace(/^For\w+:/, '').replace(/IfExists$/, '')
  const negated = base.includes('Not')
  const one = or(texts.map(text => compares(base.replace('Not', ''), text, index)))
  const present = negated ? `(not ${one})` : one
  const passes =
    operator.endsWith('IfExists') ||
    operator.startsWith('ForAll') ||
    (negated && !operator.startsWith('ForAny'))
  return passes ? `(or (not p${index}) ${present})` : `(and p${index} ${present})`
}

function compares(base: string, text: string, index: number): string {
  if (base === 'StringEquals') return `(= v${index} ${quote(text)})`
  if (base === 'StringLike') return `(str.in_re v${index} ${regex(text, 're.allchar')})`
  if (text === '*') throw new Error('nobody knows')
  const parts = text.split(':')
  if (parts.length < 6) return 'false'
  const head = parts.slice(0, 5).map(part => `${regex(part, NO_COLON)} (str.to_re ":")`)
  return `(str.in_re v${index} (re.++ ${head.join(' ')} ${regex(parts.slice(5).join(':'), 're.allchar')}))`
}

const NO_COLON = '(re.diff re.allchar (str.to_re ":"))'

function regex(glob: string, any: string): string {
  const parts = [...glob].map(character =>
    character === '*' ? `(re.* ${any})` : character === '?' ? any : `(str.to_re ${quote(character)})`,
  )
  return concatenation(parts)
}

const FRESH = '(re.range "\\u{f000}" "\\u{f0ff}")'
const WILDCARDS: Readonly<Record<number, string>> = {
  [-1]: '(re.* re.allchar)',
  [-2]: 're.allchar',
  [-3]: `(re.* ${NO_COLON})`,
  [-4]: NO_COLON,
  [-5]: `(re.* (re.diff re.allchar ${FRESH}))`,
  [-6]: FRESH,
}

function regexOfPattern(pattern: Pattern): string {
  return concatenation(
    pattern.map(token => WILDCARDS[token] ?? `(str.to_re ${quote(String.fromCharCode(token))})`),
  )
}

function concatenation(parts: readonly string[]): string {
  return parts.length > 1 ? `(re.++ ${parts.join(' ')})` : (parts[0] ?? '(str.to_re "")')
}

function quote(text: string): string {
  const escaped = [...text].map(character =>
    /[ -~]/.test(character) ? character : `\\u{${character.charCodeAt(0).toString(16)}}`,
  )
  return `"${escaped.join('').replaceAll('"', '""')}"`
}

function or(parts: readonly string[]): string {
  return parts.length > 1 ? `(or ${parts.join(' ')})` : (parts[0] ?? 'false')
}

function and(parts: readonly string[]): string {
  return parts.length > 1 ? `(and ${parts.join(' ')})` : (parts[0] ?? 'true')
}
