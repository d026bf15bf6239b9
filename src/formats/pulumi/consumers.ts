import { type KeyProperty, keyPropertiesNamed } from '../../kms/consumers.ts'
import { pulumiKeyPropertiesOf } from '../../kms/provider-consumers.ts'
import type { Alternatives } from '../../model/model.ts'
import { NamedAliases } from '../../model/named-aliases.ts'
import { type KeyFinder, readConsumers } from '../../model/read-consumers.ts'
import { type ResolveKey, readAlias } from '../../model/read-key.ts'
import { find } from '../../syntax/lookup.ts'
import { EMPTY_MODEL } from '../format.ts'
import { declarationOf } from './declare.ts'
import type { Evaluation } from './evaluate.ts'
import { homeOf, type Program, type Resource } from './program.ts'

type IsStep = NonNullable<KeyFinder['isStep']>

const HOMES = ['aws', 'aws-native']

/** `aws:sqs:Queue`, `aws:sqs/queue:Queue`, `aws-native:sqs:Queue` */
const TYPE = /^aws(-native)?:(\w+)(?:\/\w+)?:(\w+)$/

/** The resources of a program that take a key of it. */
export function consumersIn(
  program: Program,
  evaluation: Evaluation,
  resolve: ResolveKey,
): readonly Alternatives[] {
  const resources = [...program.resources.values()]
  if (!resources.some(({ kind }) => kind === 'Key' || kind === 'ExternalKey')) return []
  const aliasesIn = (home: string) =>
    new NamedAliases(
      resources
        .filter(one => one.kind === 'Alias' && homeOf(one) === home)
        .map(one => readAlias(declarationOf(one, evaluation), resolve)),
    )
  const aliases = new Map(HOMES.map(home => [home, aliasesIn(home)]))
  const consumers = resources.flatMap(resource => {
    const taken = takenBy(resource)
    const section = taken.length > 0 ? find(resource.node, 'properties')?.value : undefined
    if (!section) return []
    const owner = { name: resource.name, at: { span: resource.entry.key.span } }
    const finder = {
      resolve,
      aliases: aliases.get(homeOf(resource) ?? ''),
      isStep: resource.type.startsWith('aws:') ? isOfProvider : isOfCloudFormation,
    }
    return readConsumers(owner, evaluation.evaluate(section), taken, finder)
  })
  return consumers.length > 0 ? [[{ assuming: [], model: { ...EMPTY_MODEL, consumers } }]] : []
}

function takenBy({ type }: Resource): readonly KeyProperty[] {
  const [, native, module = '', name = ''] = TYPE.exec(type) ?? []
  return native ? keyPropertiesNamed(module, name) : pulumiKeyPropertiesOf(module, name)
}

/** The package aws has blocks that there can be several of in the plural. */
const isOfProvider: IsStep = (key, step) => key === step || key === `${step}s`

/** aws-native has CloudFormation's names in camel case. */
const isOfCloudFormation: IsStep = (key, step) => key.toLowerCase() === step.toLowerCase()
