import type { ReadText } from '../lint/read-text.ts'
import type { KmsModel } from '../model/model.ts'
import type { Place } from '../value/value.ts'

/**
 * What was read of a document without what stands in other files that it refers to: those have places of their own, which an
 * editor asks for when it shows them.
 */
export function ownParts(read: ReadText): ReadText {
  const { neighbours, groups } = read
  if (neighbours.isEmpty) return read
  const isOwn = ({ at }: { readonly at: Place }) => neighbours.holding(at.span) === undefined
  const own = ({ keys, replicas, aliases, grants, consumers, policies, documents }: KmsModel): KmsModel => ({
    keys: keys.filter(isOwn),
    replicas: replicas.filter(isOwn),
    aliases: aliases.filter(isOwn),
    grants: grants.filter(isOwn),
    consumers: consumers.filter(isOwn),
    policies: policies.filter(isOwn),
    documents: documents.filter(isOwn),
  })
  return { ...read, groups: groups.map(group => group.map(one => ({ ...one, model: own(one.model) }))) }
}
