import type { Surroundings } from '../model/model.ts'
import type { PrincipalEntry, Statement } from '../model/policy.ts'
import { ALL_ACTIONS, actionsIn } from './action-sets.ts'
import { type Answer, answer, mayBe } from './answer.ts'
import type { Setting } from './setting.ts'
import { hasHole, spell } from './spelling.ts'
import { OUTSIDE_ACCOUNT } from './symbols.ts'
import { NO } from './tri.ts'
import { ANY_SERVICE, serviceAtoms } from './universe.ts'

/** A service that may use the key for the resources of accounts that have nothing to do with it: a confused deputy. */
export interface ConfusedDeputy {
  readonly statement: Statement
  readonly entry: PrincipalEntry
  /** `*` where the policy takes in every service. */
  readonly service: string
  readonly answer: Exclude<Answer, { answer: 'no' }>
  /** All it may do so. */
  readonly actions: readonly string[]
}

/**
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html: a service principal needs a condition on whose
 * resource it acts for. One that may only come by way of another service is taken to be limited by what that one lets it do.
 */
export function confusedDeputies(
  settings: readonly Setting[],
  { trustedServices }: Surroundings,
): readonly ConfusedDeputy[] {
  const [first] = settings
  if (!first) return []
  return first.compiled.statements.flatMap(({ source, allows }, by) => {
    const { principals } = source
    if (allows === NO || principals.state === 'absent' || principals.negated) return []
    return principals.items.flatMap(entry => {
      const service = entry.type === 'Service' ? spell(entry.value, first.compiled.world) : undefined
      if (service === undefined || hasHole(service) || trustedServices.includes(service)) return []
      return deputy(settings, source, by, entry, service)
    })
  })
}

function deputy(
  settings: readonly Setting[],
  statement: Statement,
  by: number,
  entry: PrincipalEntry,
  service: string,
): readonly ConfusedDeputy[] {
  const principal = service === '*' ? ANY_SERVICE : service
  const atoms = ({ universe }: Setting) => serviceAtoms(universe, principal, [OUTSIDE_ACCOUNT], ['internet'])
  const found = answer(settings, { atoms, actions: ALL_ACTIONS, by })
  if (found.answer === 'no') return []
  const classes = settings[0]?.compiled.classes ?? []
  const reached = classes.filter(actions => mayBe(settings, { atoms, actions, by }))
  return [{ statement, entry, service, answer: found, actions: reached.flatMap(actionsIn) }]
}
