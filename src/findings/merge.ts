import type { Assumption } from '../value/value.ts'
import type { Observation, Settled } from './observation.ts'

interface Assuming {
  readonly assuming: readonly Assumption[]
}

/** The observations made in one scenario. */
export interface Scene extends Assuming {
  readonly observations: readonly Observation[]
}

/** Values by name: any of them, for each name. */
type Region = Map<string, Set<string>>

/**
 * Makes one of what was observed alike in several scenarios, with the least that must be assumed for it. The scenes are
 * complete and exclude each other, so what is observed in all of them assumes nothing.
 */
export function mergeScenes(scenes: readonly Scene[]): Settled[] {
  if (scenes.length === 1)
    return (scenes[0]?.observations ?? []).map(observation => ({ ...observation, assuming: [] }))
  const seen = new Map<string, { first: Observation; scenes: Set<Scene> }>()
  for (const scene of scenes) {
    for (const observation of scene.observations) {
      const key = identityOf(observation)
      const entry = seen.get(key) ?? { first: observation, scenes: new Set<Scene>() }
      entry.scenes.add(scene)
      seen.set(key, entry)
    }
  }
  return [...seen.values()].map(({ first, scenes: where }) => ({
    ...first,
    assuming: leastAssumption(where, scenes),
  }))
}

function identityOf({ rule, messageId, message, severity, at, part, resource }: Observation): string {
  return [rule, messageId, message, severity, at.span.start, at.span.end, part?.start, resource].join(
    '\u0000',
  )
}

/**
 * What holds in a set of scenes, as one product of values by name. Starts from the first scene and widens it, name by
 * name, as far as the set reaches; scenes beyond that product go unmentioned. All scenes together leave nothing out.
 */
export function leastAssumption<S extends Assuming>(where: ReadonlySet<S>, all: readonly S[]): Assumption[] {
  const [first] = where
  if (!first || where.size === all.length) return []
  const outside = all.filter(scene => !where.has(scene))
  const region: Region = new Map(first.assuming.map(({ name, value }) => [name, new Set([value])]))
  for (const { name } of first.assuming) widen(region, name, all, outside)
  return [...region].flatMap(([name, values]) => [...values].map(value => ({ name, value })))
}

function widen(region: Region, name: string, all: readonly Assuming[], outside: readonly Assuming[]): void {
  const own = region.get(name)
  region.delete(name)
  if (!own || !outside.some(scene => overlaps(scene, region))) return
  const values = new Set(own)
  for (const value of valuesOf(name, all)) {
    const wider = new Map(region).set(name, new Set([...values, value]))
    if (!outside.some(scene => overlaps(scene, wider))) values.add(value)
  }
  region.set(name, values)
}

function overlaps(scene: Assuming, region: Region): boolean {
  return scene.assuming.every(({ name, value }) => region.get(name)?.has(value) ?? true)
}

function valuesOf(name: string, scenes: readonly Assuming[]): Set<string> {
  return new Set(
    scenes.flatMap(scene =>
      scene.assuming.filter(assumed => assumed.name === name).map(({ value }) => value),
    ),
  )
}
