import { DEFAULT_SETTINGS } from '../lint/settings.ts'
import type { Made, Origin, Settings } from './layer.ts'

/** One setting, by the name it has in a configuration file. */
export interface Row {
  readonly key: string
  /** Absent where it is not to be shown: a parameter's value may be a secret. */
  readonly value?: unknown
  /** Absent for a default. */
  readonly origin?: Origin
}

/** All that is set, in the order of the documentation. */
export function rowsOf({ single, named }: Settings): Row[] {
  const { preset, formats, ...surroundings } = single
  return [
    preset ? row('extends', preset) : { key: 'extends', value: DEFAULT_SETTINGS.preset },
    ...(formats ? [row('formats', formats)] : []),
    ...[...named.mandatory].map(([id, { origin }]) => ({ key: 'mandatory', value: id, origin })),
    ...Object.entries(surroundings).map(([key, made]) => row(key, made)),
    ...[...named.parameters].map(([name, { origin }]) => ({ key: `parameters.${name}`, origin })),
    ...[...named.severities].map(([id, severity]) => row(`rules.${id}`, severity)),
    ...[...named.options].map(([name, option]) => row(`rules.${name.replace('.', '.options.')}`, option)),
  ]
}

function row(key: string, { value, origin }: Made<unknown>): Row {
  return { key, value, origin }
}
