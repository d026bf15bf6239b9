import type { Preset } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import { type Layer, layer, type Made, type Settings, type Singles } from './layer.ts'
import type { SEVERITIES } from './rule-settings.ts'

/** What someone sets for all files at once: by flags, or in an editor. */
export interface GivenSettings {
  readonly preset: Preset | undefined
  readonly severities: ReadonlyMap<string, (typeof SEVERITIES)[number]>
  readonly surroundings: Surroundings
}

/** What each setting is called where it was given: `--region`. */
export type GivenNames = Readonly<Record<Exclude<keyof Singles, 'formats'> | 'rules' | 'parameters', string>>

/** The layer it comes to, what was not given setting nothing. */
export function givenLayer({ preset, severities, surroundings }: GivenSettings, names: GivenNames): Layer {
  const made = <T>(value: T, flag: string): Made<T> => ({ value, origin: { flag } })
  return layer({
    single: {
      ...(preset !== undefined && { preset: made(preset, names.preset) }),
      ...placesOf(surroundings, (name, value) => made(value, names[name])),
    },
    named: {
      severities: new Map([...severities].map(([id, severity]) => [id, made(severity, names.rules)])),
      options: new Map(),
      parameters: new Map(
        [...surroundings.parameters].map(([name, value]) => [name, made(value, names.parameters)]),
      ),
      mandatory: new Map(),
    },
  })
}

const TEXTS = ['region', 'account', 'partition'] as const
const LISTS = ['trustedAccounts', 'trustedOrganizations', 'trustedServices', 'administrators'] as const

function placesOf(
  given: Surroundings,
  made: <T>(name: (typeof TEXTS)[number] | (typeof LISTS)[number], value: T) => Made<T>,
): Settings['single'] {
  const texts = TEXTS.flatMap(name => {
    const value = given[name]
    return value === undefined ? [] : [[name, made(name, value)] as const]
  })
  const lists = LISTS.flatMap(name =>
    given[name].length > 0 ? [[name, made(name, given[name])] as const] : [],
  )
  return Object.fromEntries([...texts, ...lists])
}
