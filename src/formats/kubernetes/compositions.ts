import { unknownAt } from '../../value/text.ts'
import { entryOf, type MapValue, type Value } from '../../value/value.ts'
import { at, textAt } from './lookup.ts'

/** A resource of a Composition: what it starts from, and what patches then change in it. */
export interface Template {
  readonly name: Value | undefined
  readonly base: Value | undefined
  readonly patches: readonly Value[]
}

/** The resources of a Composition, listed in its spec or in what its pipeline gives to a function. */
export function templatesIn(composition: Value): readonly Template[] {
  const steps = itemsAt(at(composition, 'spec', 'pipeline')).map(step => at(step, 'input'))
  return [at(composition, 'spec'), ...steps].flatMap(holder => {
    const sets = itemsAt(at(holder, 'patchSets'))
    return itemsAt(at(holder, 'resources')).map(resource => ({
      name: at(resource, 'name'),
      base: at(resource, 'base'),
      patches: itemsAt(at(resource, 'patches')).flatMap(patch => patchesOf(patch, sets)),
    }))
  })
}

function itemsAt(value: Value | undefined): readonly Value[] {
  return value?.kind === 'list' ? value.items : []
}

function patchesOf(patch: Value, sets: readonly Value[]): readonly Value[] {
  const set = textAt(patch, 'patchSetName')
  if (set === undefined) return [patch]
  return sets.filter(item => textAt(item, 'name') === set).flatMap(item => itemsAt(at(item, 'patches')))
}

/** The base with all that a patch writes to unknown. */
export function baseOf({ base, patches }: Template): Value | undefined {
  return patches.reduce<Value | undefined>((value, patch) => value && patched(value, patch), base)
}

/** Patches to the composite or to the environment leave the resource as it is. */
function patched(value: Value, patch: Value): Value {
  if (/^(?:To|CombineTo)/.test(textAt(patch, 'type') ?? '')) return value
  const path = textAt(patch, 'toFieldPath') ?? textAt(patch, 'fromFieldPath')
  return path === undefined ? value : unknownFrom(value, stepsOf(path), patch)
}

/** `spec.forProvider.tags[Team]`, `metadata.annotations["crossplane.io/external-name"]` */
function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\[["']?([^\]"']*)["']?\]|[^.[\]]+/g)].map(
    ([step, inBrackets]) => inBrackets ?? step,
  )
}

function unknownFrom(value: Value, [step, ...rest]: readonly string[], patch: Value): Value {
  if (step === undefined) return unknownAt(patch.span, 'a patch sets it')
  if (value.kind === 'map') return withStep(value, step, rest, patch)
  if (value.kind !== 'list') return unknownAt(patch.span, 'a patch sets it')
  const items = value.items.map((item, index) =>
    step === '*' || step === String(index) ? unknownFrom(item, rest, patch) : item,
  )
  return { ...value, items }
}

function withStep(map: MapValue, step: string, rest: readonly string[], patch: Value): MapValue {
  if (step === '*') {
    const entries = map.entries.map(entry => ({ ...entry, value: unknownFrom(entry.value, rest, patch) }))
    return { ...map, entries, complete: false }
  }
  const entry = entryOf(map, step)
  // Nothing can be written into what only patches make: it stands nowhere.
  const use = { start: patch.span.start, end: patch.span.start }
  const empty: MapValue = { kind: 'map', span: patch.span, use, entries: [], complete: true }
  const value = unknownFrom(entry?.value ?? empty, rest, patch)
  const others = map.entries.filter(({ key }) => key !== step)
  return { ...map, entries: [...others, { key: step, keySpan: entry?.keySpan ?? patch.span, value }] }
}
