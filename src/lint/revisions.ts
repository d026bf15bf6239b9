import { EMPTY_MODEL } from '../formats/format.ts'
import type { Alias, Alternatives, Key, Reading, Surroundings } from '../model/model.ts'
import type { Revision } from '../model/revision.ts'
import type { Assumption, Place } from '../value/value.ts'
import { type ActiveRule, type Judgement, judgeSubjects } from './judge.ts'

/** What became of one key or alias, in one scenario of both versions. */
interface RevisionScene {
  readonly assuming: readonly Assumption[]
  readonly revisions: readonly Revision[]
}

/** What there was and what there will be. */
export interface Versions {
  readonly before: readonly Alternatives[]
  readonly after: readonly Alternatives[]
  /** The later version as a whole; none where one document plans the change. */
  readonly whole?: Place
}

/**
 * The keys and aliases that the earlier version has, by name, beside what they are in the later one. A name that one version
 * has more than once tells nothing.
 */
function revisionsOf({ before, after, whole }: Versions): readonly (readonly RevisionScene[])[] {
  const pair = (of: 'key' | 'alias') => {
    const later = partsOf(after, of)
    return [...partsOf(before, of)].flatMap(([name, parts]) => {
      const [earlierPart, ...more] = parts
      const [laterPart = NOWHERE, ...others] = later.get(name) ?? []
      if (!earlierPart || more.length + others.length > 0) return []
      return [scenesOf(earlierPart, laterPart, { of, name, whole })]
    })
  }
  return [...pair('key'), ...pair('alias')]
}

/** What the rules about revisions say of a change. */
export function judgeRevisions(
  versions: Versions,
  rules: readonly ActiveRule[],
  surroundings: Surroundings,
): Promise<Judgement> {
  const groups = revisionsOf(versions).map(scenes =>
    scenes.map(({ assuming, revisions }) => ({ assuming, subjects: { revision: revisions } })),
  )
  return judgeSubjects(groups, rules, surroundings)
}

const NOWHERE: Alternatives = [{ assuming: [], model: EMPTY_MODEL }]

interface Named {
  readonly of: 'key' | 'alias'
  readonly name: string
  readonly whole: Place | undefined
}

/** The parts of a document that have a key or alias of a name, in any of their scenarios. */
function partsOf(groups: readonly Alternatives[], of: Named['of']): Map<string, Alternatives[]> {
  const parts = new Map<string, Alternatives[]>()
  for (const group of groups) {
    const names = new Set(group.flatMap(({ model }) => listed(model, of).map(({ name }) => name)))
    for (const name of names) parts.set(name, [...(parts.get(name) ?? []), group])
  }
  return parts
}

function listed(model: Reading['model'], of: Named['of']): readonly (Key | Alias)[] {
  return of === 'key' ? model.keys : model.aliases
}

/** The scenarios of one version beside those of the other that may hold together with them. */
function scenesOf(before: Alternatives, after: Alternatives, named: Named): RevisionScene[] {
  return before.flatMap(earlier =>
    after
      .filter(later => areCompatible(earlier.assuming, later.assuming))
      .map(later => ({
        assuming: together(earlier.assuming, later.assuming),
        revisions: revisionIn(earlier, later, named),
      })),
  )
}

function areCompatible(some: readonly Assumption[], others: readonly Assumption[]): boolean {
  const values = new Map(some.map(({ name, value }) => [name, value]))
  return others.every(({ name, value }) => (values.get(name) ?? value) === value)
}

function together(some: readonly Assumption[], others: readonly Assumption[]): Assumption[] {
  const names = new Set(some.map(({ name }) => name))
  return [...some, ...others.filter(({ name }) => !names.has(name))]
}

function revisionIn(earlier: Reading, later: Reading, { of, name, whole }: Named): Revision[] {
  const find = ({ model }: Reading) => listed(model, of).find(one => one.name === name)
  const [before, after] = [find(earlier), find(later)]
  const at = after?.at ?? whole ?? before?.at
  if (!at) return []
  const about = { kind: 'revision', name, at, isPlanned: whole === undefined } as const
  if (before?.kind === 'key' && after?.kind !== 'alias') return [{ ...about, of: 'key', before, after }]
  if (before?.kind === 'alias' && after?.kind !== 'key') return [{ ...about, of: 'alias', before, after }]
  return []
}
