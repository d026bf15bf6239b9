import type { Field } from '../model/field.ts'
import type { Grant } from '../model/grant.ts'
import type { Alias, Key, KmsModel, MetadataText, Replica, Tag } from '../model/model.ts'
import type { Policy } from '../model/policy.ts'
import type { SubjectKind, Subjects } from '../rule/rule.ts'
import { Sensitive } from '../text/sensitive.ts'

/** What of a model rules are run on, by kind. */
export type SubjectLists = { readonly [K in SubjectKind]: readonly Subjects[K][] }

export function subjectsOf(model: KmsModel): SubjectLists {
  const owners = [...model.keys, ...model.replicas]
  const policies = [...owners.flatMap(owner => knownPolicy(owner.policy)), ...model.policies]
  return {
    key: model.keys,
    replica: model.replicas,
    alias: model.aliases,
    grant: model.grants,
    consumer: model.consumers,
    policy: policies,
    statement: policies.flatMap(policy => policy.statements),
    tag: owners.flatMap(owner => owner.tags.items),
    text: [
      ...owners.flatMap(textsOf),
      ...model.aliases.map(aliasText),
      ...model.grants.flatMap(grantTexts),
      ...policies.flatMap(policyTexts),
    ],
    document: model.documents,
    suppression: [],
    revision: [],
  }
}

function knownPolicy(policy: Field<Policy>): Policy[] {
  return policy.state === 'known' ? [policy.value] : []
}

function textsOf(owner: Key | Replica): MetadataText[] {
  const description: MetadataText = {
    kind: 'text',
    what: 'description',
    name: owner.name,
    at: owner.at,
    text: owner.description,
  }
  return [description, ...owner.tags.items.flatMap(tag => tagTexts(tag, owner.name))]
}

function tagTexts(tag: Tag, name: string): MetadataText[] {
  return [
    { kind: 'text', what: 'tag key', name, at: tag.at, text: tag.key },
    { kind: 'text', what: 'tag value', name, at: tag.at, text: tag.value, label: tag.key },
  ]
}

function aliasText(alias: Alias): MetadataText {
  const { aliasName } = alias
  const text =
    aliasName.state === 'known' ? { ...aliasName, value: new Sensitive(aliasName.value) } : aliasName
  return { kind: 'text', what: 'alias name', name: alias.name, at: alias.at, text }
}

function grantTexts({ name, at, grantName, constraints }: Grant): MetadataText[] {
  const texts = constraints.items.flatMap(constraint => constraint.texts)
  return [
    { kind: 'text', what: 'grant name', name, at, text: grantName },
    ...texts.map((text): MetadataText => ({ kind: 'text', what: 'grant constraint', name, at, text })),
  ]
}

function policyTexts(policy: Policy): MetadataText[] {
  const { name, at } = policy
  const sids = policy.statements.map(
    (statement): MetadataText => ({
      kind: 'text',
      what: 'statement id',
      name,
      at: statement,
      text: statement.sid,
    }),
  )
  return [{ kind: 'text', what: 'policy id', name, at, text: policy.id }, ...sids]
}
