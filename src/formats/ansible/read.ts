import { ANSIBLE } from '../../kms/makers/ansible.ts'
import type { Key, KmsModel } from '../../model/model.ts'
import { readGrant } from '../../model/read-grant.ts'
import { type Declaration, type ResolveKey, readAlias, readKey } from '../../model/read-key.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import { identityOf } from '../../value/text.ts'
import { entryOf, knownText, type MapValue, type Value } from '../../value/value.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { consumersIn } from './consumers.ts'
import { parametersOf } from './parameters.ts'
import { type Task, tasksIn } from './tasks.ts'

/** Each task by itself. A second one for an alias changes the key that the first one made. */
export function readTasks({ root }: Document, { source }: Tree): ReadResult {
  const known = new Set<string>()
  const models = tasksIn(root).map(task => {
    const parameters = parametersOf(task, source)
    const alias = textOf(parameters, 'alias')
    const identity = alias?.kind === 'text' ? identityOf(alias.pieces) : undefined
    const model = modelOf(task, parameters, identity !== undefined && known.has(identity))
    if (identity !== undefined) known.add(identity)
    return { task, model }
  })
  const made = models.map(({ task, model }) => ({ task, key: model.keys[0], alias: model.aliases[0] }))
  const groups = models.map(({ model }) => [{ assuming: [], model }])
  return { groups: [...groups, ...consumersIn(root, made)], problems: [] }
}

function modelOf(task: Task, parameters: Value, isKnown: boolean): KmsModel {
  const declaration = declarationOf(task, parameters)
  if (parameters.kind !== 'map') return { ...EMPTY_MODEL, keys: [readKey(declaration)] }
  const state = textOf(parameters, 'state')
  const word = state?.kind === 'text' ? knownText(state) : 'present'
  if (word === 'absent') return { ...EMPTY_MODEL, keys: [readKey(deletionOf(declaration, parameters))] }
  const changes = isKnown || word !== 'present' || textOf(parameters, 'key_id') !== undefined
  const properties = presentOf(parameters, changes)
  const key = readKey({ ...declaration, schema: 'amazon.aws.kms_key', properties })
  return {
    ...EMPTY_MODEL,
    keys: [key],
    aliases: entryOf(properties, 'alias') ? [readAlias({ ...declaration, properties }, ofThis(key))] : [],
    grants: grantsOf(declaration, properties, key),
  }
}

function textOf(parameters: Value, name: string): Value | undefined {
  return parameters.kind === 'map' ? entryOf(parameters, name)?.value : undefined
}

/** A key goes by its alias, else by the task's name. */
function declarationOf({ name, module }: Task, parameters: Value): Declaration {
  const alias = textOf(parameters, 'alias')
  const text = alias?.kind === 'text' ? alias.pieces.map(nameOfPiece).join('') : undefined
  return {
    name: text || name?.value || module.value,
    at: { span: (text ? alias?.span : undefined) ?? module.span },
    maker: ANSIBLE,
    properties: parameters,
  }
}

function nameOfPiece(piece: string | { readonly name: string }): string {
  return typeof piece === 'string' ? piece : piece.name
}

/** What is said of a key that goes: when. */
function deletionOf(declaration: Declaration, parameters: MapValue): Declaration {
  const entries = parameters.entries.filter(({ key }) => key === 'pending_window')
  return { ...declaration, properties: { ...parameters, entries, complete: false } }
}

/** The window counts where a key goes; of a key that is there already, what is left out stays as it is. */
function presentOf(parameters: MapValue, changes: boolean): MapValue {
  const entries = parameters.entries.filter(({ key }) => key !== 'pending_window')
  return { ...parameters, entries, complete: parameters.complete && !changes }
}

function ofThis(key: Key): ResolveKey {
  return () => ({ state: 'known', span: key.at.span, value: { to: 'key', key, attribute: undefined } })
}

function grantsOf(declaration: Declaration, properties: MapValue, key: Key): KmsModel['grants'] {
  const grants = entryOf(properties, 'grants')?.value
  if (grants?.kind !== 'list') return []
  return grants.items.map(item =>
    readGrant({ ...declaration, at: { span: item.span }, properties: item }, ofThis(key)),
  )
}
