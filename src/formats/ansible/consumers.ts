import { ANSIBLE_TAKERS } from '../../kms/ansible-consumers.ts'
import type { Alias, Alternatives, Key } from '../../model/model.ts'
import { NamedAliases } from '../../model/named-aliases.ts'
import { readConsumers } from '../../model/read-consumers.ts'
import { keyNamedBy, type ResolveKey } from '../../model/read-key.ts'
import type { Node } from '../../syntax/tree.ts'
import { onlyHole, placeOf } from '../../value/text.ts'
import { EMPTY_MODEL } from '../format.ts'
import { jinjaValue } from './jinja.ts'
import { type Task, tasksOf } from './tasks.ts'

/** What a task of this module has made. */
export interface Made {
  readonly task: Task
  readonly key: Key | undefined
  readonly alias: Alias | undefined
}

/** `{{ ledger.key_id }}`: what a task has registered of the key that it made. */
const REGISTERED = /^\{\{\s*(\w+)\.key_(?:id|arn)\s*\}\}$/

/** The tasks that give a key of these to what they make. */
export function consumersIn(root: Node | undefined, made: readonly Made[]): readonly Alternatives[] {
  const finder = {
    resolve: resolverAmong(made),
    aliases: new NamedAliases(made.flatMap(({ alias }) => alias ?? [])),
  }
  const consumers = tasksOf(root, [...ANSIBLE_TAKERS.keys()]).flatMap(({ name, module, parameters }) => {
    const owner = { name: name?.value ?? module.value, at: { span: module.span } }
    const taken = ANSIBLE_TAKERS.get(module.value) ?? []
    return parameters.slice(0, 1).flatMap(node => readConsumers(owner, jinjaValue(node), taken, finder))
  })
  return consumers.length > 0 ? [[{ assuming: [], model: { ...EMPTY_MODEL, consumers } }]] : []
}

function resolverAmong(made: readonly Made[]): ResolveKey {
  const keys = new Map<string, Key | undefined>()
  for (const { task, key } of made) {
    const register = task.register?.value
    if (register !== undefined) keys.set(register, keys.has(register) ? undefined : key)
  }
  return value => {
    const hole = value.kind === 'text' ? onlyHole(value) : undefined
    const key = keys.get(REGISTERED.exec(hole?.name ?? '')?.[1] ?? '')
    return key
      ? { ...placeOf(value), state: 'known', value: { to: 'key', key, attribute: undefined } }
      : keyNamedBy(value)
  }
}
