import type { Surroundings } from '../../model/model.ts'
import { policyOfDocument } from '../../model/policy-document.ts'
import { find } from '../../syntax/lookup.ts'
import type { Entry, MappingNode, Node } from '../../syntax/tree.ts'
import { textValue, unknownAt } from '../../value/text.ts'
import type { Hole, Place, Value } from '../../value/value.ts'
import { blocksOf, bodiesOf, resourceBlocksOf } from './blocks.ts'
import type { Evaluation } from './evaluate.ts'
import { isNull, memberOf, plainValue } from './nodes.ts'
import { stepsOf } from './templates.ts'

/** How far locals are followed from one to the next. */
const FARTHEST = 20

/** Longer than any text of KMS may be. */
const MOST_CHARACTERS = 100_000

/** What an expression comes to where it is a name of something in the file, or of who deploys it. */
export class References {
  readonly #surroundings: Surroundings
  readonly #evaluation: Evaluation
  readonly #root: MappingNode
  readonly #locals = new Map<string, Value>()
  #variables: ReadonlyMap<string, MappingNode> | undefined
  #localNodes: ReadonlyMap<string, Node> | undefined
  #depth = 0

  constructor(root: MappingNode, surroundings: Surroundings, evaluation: Evaluation) {
    this.#root = root
    this.#surroundings = surroundings
    this.#evaluation = evaluation
  }

  resolve(expression: string, { span }: Place): Value {
    const steps = stepsOf(expression)
    if (!steps) return unknownAt(span, 'kmslint does not work out this expression')
    const [first = '', second = '', ...rest] = steps
    const value = rest.length === 0 ? this.#named(first, second, span) : undefined
    if (value) return value
    return first === 'data'
      ? this.#data(expression, second, rest, span)
      : textValue([holeOf(expression, steps)], { span })
  }

  #named(kind: string, name: string, use: Place['span']): Value | undefined {
    if (kind === 'var') return this.#variable(name, use)
    if (kind !== 'local') return undefined
    const value = this.#local(name)
    return value && lengthOf(value) <= MOST_CHARACTERS ? { ...value, use } : undefined
  }

  /** What the user gave, else the default, which whoever deploys may override. */
  #variable(name: string, use: Place['span']): Value | undefined {
    const given = this.#surroundings.parameters.get(name)
    if (given !== undefined) return textValue([given], { span: use }, true)
    this.#variables ??= firstOf(blocksOf(this.#root, 'variable').map(({ key, body }) => [key.value, body]))
    const variable = this.#variables.get(name)
    const fallback: Node | undefined = variable && find(variable, 'default')?.value
    if (!fallback || isNull(fallback)) return undefined
    const supposing = fallback.kind === 'scalar' ? [{ name, value: fallback.value }] : []
    return { ...plainValue(fallback), use, supposing }
  }

  #local(name: string): Value | undefined {
    const known = this.#locals.get(name)
    if (known) return known
    this.#localNodes ??= firstOf(this.#localEntries().map(({ key, value }) => [key.value, value]))
    const local = this.#localNodes.get(name)
    if (!local || this.#depth > FARTHEST) return undefined
    this.#depth++
    const value = this.#evaluation.evaluate(local)
    this.#depth--
    this.#locals.set(name, value)
    return value
  }

  #localEntries(): readonly Entry[] {
    return bodiesOf(memberOf(this.#root, 'locals')).flatMap(body => body.entries)
  }

  /** Data sources tell who deploys; the document of a policy is written out in one. */
  #data(
    expression: string,
    type: string,
    [name = '', attribute = '']: readonly string[],
    use: Place['span'],
  ): Value {
    const { account, region, partition } = this.#surroundings
    const asked: Record<string, readonly [Hole['kind'], string | undefined]> = {
      'aws_caller_identity.account_id': ['account', account],
      'aws_partition.partition': ['partition', partition],
      'aws_region.name': ['region', region],
      'aws_region.region': ['region', region],
      'aws_region.id': ['region', region],
    }
    const [kind, text] = asked[`${type}.${attribute}`] ?? []
    if (kind) return textValue([text ?? { name: expression, kind }], { span: use })
    const isPolicy = type === 'aws_iam_policy_document' && attribute === 'json'
    const block =
      isPolicy &&
      resourceBlocksOf(this.#root, 'data').find(one => one.type === type && one.key.value === name)
    if (block) return policyOfDocument(this.#evaluation.body(block.body), use)
    return textValue([{ name: expression, kind: 'resource', resourceType: `data.${type}`, attribute }], {
      span: use,
    })
  }
}

/** Something that is known when the file is applied, or by other files. */
function holeOf(expression: string, [first = '', second = '', ...rest]: readonly string[]): Hole {
  // They differ from one instance to the next.
  if (first === 'each' || first === 'count' || first === 'self')
    return { name: expression, kind: 'other', opaque: true }
  if (['var', 'local', 'module', 'path', 'terraform'].includes(first))
    return { name: expression, kind: 'other' }
  const attribute = rest.find(step => !step.startsWith('['))
  return {
    name: `${first}.${second}`,
    kind: 'resource',
    resourceType: first,
    ...(attribute !== undefined && { attribute }),
  }
}

function lengthOf(value: Value): number {
  return value.kind === 'text'
    ? value.pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 1), 0)
    : 0
}

/** What is named, by name; of several the first. */
function firstOf<T>(named: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map(named.toReversed())
}
