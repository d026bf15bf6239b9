import { aliasNameIdentity } from '../../model/alias-names.ts'
import type { AliasIdentity, Alternatives } from '../../model/model.ts'
import type { Source } from '../../text/source.ts'
import { explore } from '../../value/scenarios.ts'
import { EMPTY_MODEL } from '../format.ts'
import { Evaluation } from './evaluate.ts'
import { isCertainlyMade } from './keys.ts'
import { aliasNameOf } from './named-aliases.ts'
import type { Program } from './program.ts'
import { MOST_SCENARIOS, scenariosOf } from './scenarios.ts'
import type { Resource } from './template.ts'

/**
 * Aliases that may come to have one name, each such name by itself: what the others depend on would multiply its
 * scenarios. Of an alias only the name is worked out.
 */
export function readTogether(
  program: Program,
  resources: readonly Resource[],
  source: Source,
): Alternatives[] {
  const at = { span: program.template.root.span }
  return [...sharedNames(program, resources)].map(([identity, candidates]) =>
    scenariosOf(program, evaluation => {
      const read = candidates.flatMap(resource => madeAlias(resource, evaluation) ?? [])
      const aliases = read.filter(({ aliasName }) => aliasNameIdentity(aliasName) === identity)
      return { ...EMPTY_MODEL, documents: [{ kind: 'document', name: source.name, at, aliases }] }
    }),
  )
}

/** The aliases that have a name in one scenario or another, for each name that more than one of them has. */
function sharedNames(program: Program, resources: readonly Resource[]): Map<string, Resource[]> {
  const byName = new Map<string, Resource[]>()
  for (const resource of resources.filter(({ type }) => type === 'AWS::KMS::Alias')) {
    for (const name of possibleNames(program, resource)) {
      const others = byName.get(name)
      if (others) others.push(resource)
      else byName.set(name, [resource])
    }
  }
  return new Map([...byName].filter(([, sharing]) => sharing.length > 1))
}

function possibleNames(program: Program, resource: Resource): Set<string> {
  const scenarios = explore(choose => {
    const alias = madeAlias(resource, new Evaluation(program, choose))
    return alias && aliasNameIdentity(alias.aliasName)
  }, MOST_SCENARIOS)
  return new Set(scenarios.flatMap(({ result }) => result ?? []))
}

function madeAlias(resource: Resource, evaluation: Evaluation): AliasIdentity | undefined {
  if (!isCertainlyMade(resource, evaluation)) return undefined
  return {
    name: resource.logicalId,
    at: { span: resource.idSpan },
    aliasName: aliasNameOf(resource, evaluation),
  }
}
