import type { KeyProperty } from '../kms/consumers.ts'
import { onlyHole, placeOf } from '../value/text.ts'
import type { Place, Value } from '../value/value.ts'
import type { Known } from './field.ts'
import type { Consumer, KeyReference } from './model.ts'
import type { NamedAliases } from './named-aliases.ts'
import type { ResolveKey } from './read-key.ts'

/** How a format finds what may be a key, and what key it is. */
export interface KeyFinder {
  readonly resolve: ResolveKey
  /** Those that a name could stand for; undefined where it could be one elsewhere. */
  readonly aliases: NamedAliases | undefined
  /** Whether an entry is what a step of a path means; the names are the same where it is left out. */
  readonly isStep?: (key: string, step: string, isLast: boolean) => boolean
}

/** What a resource uses keys of its own document for. */
export function readConsumers(
  { name, at }: { readonly name: string; readonly at: Place },
  properties: Value,
  taken: readonly KeyProperty[],
  finder: KeyFinder,
): readonly Consumer[] {
  return taken.flatMap(({ path, resourceType, property }) =>
    valuesAt(properties, path, finder).flatMap((value): Consumer[] => {
      const key = ownKey(value, finder)
      return key ? [{ kind: 'consumer', name, at, resourceType, property, key }] : []
    }),
  )
}

/** What stands at the end of a path; of lists, every element counts. */
function valuesAt(value: Value, path: readonly string[], finder: KeyFinder): readonly Value[] {
  if (value.kind === 'list') return value.items.flatMap(item => valuesAt(item, path, finder))
  const [step, ...rest] = path
  if (step === undefined) return [value]
  const { isStep = (key: string) => key === step } = finder
  const entries =
    value.kind === 'map' ? value.entries.filter(({ key }) => isStep(key, step, rest.length === 0)) : []
  return entries.flatMap(entry => valuesAt(entry.value, rest, finder))
}

function ownKey(value: Value, { resolve, aliases }: KeyFinder): Known<KeyReference> | undefined {
  const alias = value.kind === 'text' && !onlyHole(value) ? aliases?.find(value) : undefined
  if (alias) return { ...placeOf(value), state: 'known', value: alias }
  const field = resolve(value)
  const isOwn = field.state === 'known' && ['key', 'alias', 'replica'].includes(field.value.to)
  return isOwn ? field : undefined
}
