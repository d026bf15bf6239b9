import { ANSIBLE_SYNONYMS } from '../../kms/makers/ansible.ts'
import type { Source } from '../../text/source.ts'
import { withJson } from '../../value/held-json.ts'
import { unknownAt } from '../../value/text.ts'
import { entryOf, type MapEntry, type MapValue, type Value } from '../../value/value.ts'
import { jinjaScalar, jinjaValue } from './jinja.ts'
import type { Task } from './tasks.ts'

/** The parameters of a task by the names that the module's page has, those of its surroundings for what it leaves out. */
export function parametersOf({ parameters, module }: Task, source: Source): Value {
  const [first, ...shared] = parameters.map(jinjaValue)
  if (!first) return { kind: 'map', span: module.span, use: module.span, entries: [], complete: true }
  if (first.kind !== 'map') return unknownAt(first.span, 'kmslint does not read parameters in one line')
  // A policy is a mapping, or a text of JSON.
  return withJson(shared.reduce<MapValue>(withDefaults, named(first)), 'policy', source, jinjaScalar)
}

function named(map: MapValue): MapValue {
  return {
    ...map,
    entries: map.entries.map(entry => ({ ...entry, key: ANSIBLE_SYNONYMS[entry.key] ?? entry.key })),
  }
}

function withDefaults(own: MapValue, defaults: Value): MapValue {
  if (defaults.kind !== 'map') return { ...own, complete: false }
  const isMissing = ({ key }: MapEntry) => entryOf(own, key) === undefined
  return { ...own, entries: [...own.entries, ...named(defaults).entries.filter(isMissing)] }
}
