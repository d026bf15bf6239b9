import { placeOf } from '../value/text.ts'
import { knownText, type MapValue, type Place, type Value } from '../value/value.ts'
import type { KeyIdentity } from './model.ts'
import type { Policy, PolicyDefect, Statement } from './policy.ts'
import { sensitiveField, textField } from './read-field.ts'
import { bytesOf } from './read-policy-bytes.ts'
import { foreignCharactersOf } from './read-policy-characters.ts'
import { type Complain, checkNames, elementOf, isText } from './read-policy-shape.ts'
import { readStatement } from './read-policy-statement.ts'

const ELEMENTS = ['Version', 'Id', 'Statement']
const VERSIONS = ['2012-10-17', '2008-10-17']

/** Whom a policy belongs to: a key or replica by name, else the document. */
export interface PolicyOwner {
  readonly name: string
  readonly at: Place
  readonly key?: KeyIdentity | undefined
  /** The account of the key, where its ARN tells it. */
  readonly account?: string | undefined
}

/**
 * The policy a value stands for. Nothing is guessed: what could not be worked out makes a field unknown or a list
 * incomplete, and what IAM's grammar has no place for becomes a defect.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 *
 * Element names are matched as written: AWS answers "Unknown field statement" to the lower-case one
 * (pulumi/pulumi-hugo#3333).
 */
export function readPolicy(value: Value, owner: PolicyOwner): Policy {
  const defects: PolicyDefect[] = []
  const complain: Complain = (kind, at, element, expected = []) =>
    defects.push({ kind, at: placeOf(at), element, expected })
  const statements: Statement[] = []
  const map = value.kind === 'map' ? value : undefined
  if (!map) complainOfNoMap(value, complain)
  const policy: Policy = {
    ...placeOf(value),
    kind: 'policy',
    name: owner.name,
    at: owner.at,
    owner: owner.key,
    account: owner.account,
    version: textField(map ? elementOf(map, 'Version') : value),
    id: sensitiveField(map ? elementOf(map, 'Id') : value),
    statements,
    complete: map ? map.complete && statementsComplete(elementOf(map, 'Statement')) : value.kind === 'absent',
    defects,
    bytes: bytesOf(value),
    foreignCharacters: foreignCharactersOf(value),
  }
  if (map) readElements(map, policy, statements, complain)
  return policy
}

function complainOfNoMap(value: Value, complain: Complain): void {
  if (value.kind === 'list') complain('not-a-policy', value, 'Policy', ['an object'])
  if (value.kind !== 'text') return
  const text = knownText(value)
  if (text === undefined) return
  complain(isJson(text) ? 'not-a-policy' : 'invalid-json', value, 'Policy', ['an object'])
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function readElements(map: MapValue, policy: Policy, statements: Statement[], complain: Complain): void {
  checkNames(map, ELEMENTS, complain)
  checkVersion(elementOf(map, 'Version'), complain)
  isText(elementOf(map, 'Id'), 'Id', complain)
  const items = statementItems(elementOf(map, 'Statement'), map, complain)
  for (const [index, item] of items.entries()) {
    if (item.kind === 'map') statements.push(readStatement(item, policy, index, complain))
    else if (item.kind !== 'unknown') complain('wrong-type', item, 'Statement', ['an object'])
  }
}

function checkVersion(version: Value, complain: Complain): void {
  if (!isText(version, 'Version', complain)) return
  const text = knownText(version)
  if (text !== undefined && !VERSIONS.includes(text)) complain('bad-version', version, 'Version', VERSIONS)
}

function statementItems(value: Value, policy: MapValue, complain: Complain): readonly Value[] {
  if (value.kind === 'absent') {
    complain('no-statement', policy, 'Statement')
    return []
  }
  if (value.kind !== 'list') return [value]
  const items = value.items.filter(item => item.kind !== 'absent')
  if (items.length === 0) complain('empty-list', value, 'Statement')
  return items
}

function statementsComplete(value: Value): boolean {
  const items = value.kind === 'list' ? value.items : [value]
  return items.every(
    item => item.kind !== 'unknown' && (item.kind !== 'text' || knownText(item) !== undefined),
  )
}
