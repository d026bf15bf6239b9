import { keyArgumentsOf } from '../../kms/terraform-consumers.ts'
import type { Alias, Alternatives } from '../../model/model.ts'
import { NamedAliases } from '../../model/named-aliases.ts'
import { readConsumers } from '../../model/read-consumers.ts'
import { EMPTY_MODEL } from '../format.ts'
import { keyReference } from './key-references.ts'
import type { Program } from './program.ts'
import { KEY_TYPES, type Resource } from './resource.ts'

/** The resources that take a key of the document; `readAlias` tells of the aliases that they may name. */
export function consumersIn(
  program: Program,
  readAlias: (resource: Resource) => Alias,
): readonly Alternatives[] {
  const { resources } = program
  if (!resources.some(({ type }) => KEY_TYPES.includes(type))) return []
  const homes = aliasesByHome(program, readAlias)
  const consumers = resources.flatMap(({ type, address, at, values, home }) =>
    readConsumers({ name: address, at: { span: at } }, values, keyArgumentsOf(type), {
      resolve: value => keyReference(value, program),
      aliases: home === undefined ? undefined : homes.get(home),
    }),
  )
  return consumers.length > 0 ? [[{ assuming: [], model: { ...EMPTY_MODEL, consumers } }]] : []
}

function aliasesByHome({ resources }: Program, readAlias: (resource: Resource) => Alias) {
  const homes = new Map<string, Alias[]>()
  for (const resource of resources) {
    const { type, home, isCertain } = resource
    if (type !== 'aws_kms_alias' || home === undefined || !isCertain) continue
    const others = homes.get(home)
    if (others) others.push(readAlias(resource))
    else homes.set(home, [readAlias(resource)])
  }
  return new Map([...homes].map(([home, aliases]) => [home, new NamedAliases(aliases)]))
}
