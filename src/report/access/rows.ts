import {
  type Analysis,
  CAPABILITIES,
  type Capability,
  capabilityOf,
  type Holder,
  isAdministrator,
  type UnresolvedPrincipal,
  type Way,
} from '../../access/index.ts'
import type { Surroundings } from '../../model/model.ts'
import type { Span } from '../../text/span.ts'

/** Somebody, and what they can do with the key. */
export interface RowView {
  readonly kind: Holder['group']['kind'] | 'unresolved'
  readonly name: string
  readonly own: boolean
  /** Called trusted, or an administrator, by the user. */
  readonly trusted: boolean
  readonly administrator: boolean
  readonly can: ReadonlyMap<Capability, readonly WayView[]>
}

/** What one statement lets somebody do. */
export interface WayView {
  readonly answer: 'yes' | 'undecided'
  readonly directly: boolean
  readonly actions: readonly string[]
  /** How many actions the capability is of, with such a key. */
  readonly outOf: number
  /** The statement; undefined where KMS writes it. */
  readonly at: Span | undefined
  readonly conditions: readonly string[]
  /** Deny statements that take some of it back, or may. */
  readonly unless: readonly { readonly at: Span; readonly conditions: readonly string[] }[]
  /** Why it is undecided, as far as the statement itself tells. */
  readonly open: readonly string[]
}

/** Whomever the statements allow that cannot be seen. */
const ANYBODY_ELSE: RowView = {
  kind: 'unresolved',
  name: 'anybody else',
  own: false,
  trusted: false,
  administrator: false,
  can: new Map(),
}

/** Makes the rows of a policy of what its analysis found. */
export class RowWriter {
  readonly #analysis: Analysis
  readonly #isDefault: boolean
  readonly #possible: readonly string[]
  readonly #surroundings: Surroundings

  constructor(
    analysis: Analysis,
    isDefault: boolean,
    possible: readonly string[],
    surroundings: Surroundings,
  ) {
    this.#analysis = analysis
    this.#isDefault = isDefault
    this.#possible = possible
    this.#surroundings = surroundings
  }

  all(complete: boolean): readonly RowView[] {
    const rows = [
      ...this.#analysis.whoCan().map(holder => this.#rowOf(holder)),
      ...this.#analysis.unresolved().map(principal => this.#rowOfUnresolved(principal)),
    ]
    return [...rows.filter(({ can }) => can.size > 0), ...(complete ? [] : [ANYBODY_ELSE])]
  }

  #rowOf({ group, name, own, can }: Holder): RowView {
    const { trustedAccounts, trustedOrganizations, trustedServices } = this.#surroundings
    const trusted = [...trustedAccounts, ...trustedOrganizations, ...trustedServices]
    const owners = [
      'account' in group ? group.account : '',
      'organization' in group ? group.organization : '',
      'service' in group ? group.service : '',
    ]
    return {
      kind: group.kind,
      name,
      own,
      trusted: owners.some(owner => trusted.includes(owner)),
      administrator: isAdministrator(group, this.#surroundings),
      can: this.#canOf([...can].map(([capability, { ways }]) => [capability, ways])),
    }
  }

  #rowOfUnresolved({ name, statement, actions, because }: UnresolvedPrincipal): RowView {
    const ways = CAPABILITIES.map((capability): [Capability, readonly Way[]] => {
      const some = actions.filter(action => capabilityOf(action) === capability)
      const way: Way = { statement, directly: true, answer: 'undecided', actions: some, limitedBy: [] }
      return [capability, some.length > 0 ? [way] : []]
    })
    const can = this.#canOf(ways)
    const open = [because]
    const withReason = [...can].map(([key, found]) => [key, found.map(way => ({ ...way, open }))] as const)
    return {
      kind: 'unresolved',
      name,
      own: false,
      trusted: false,
      administrator: false,
      can: new Map(withReason),
    }
  }

  #canOf(entries: readonly (readonly [Capability, readonly Way[]])[]): RowView['can'] {
    const found = entries.map(([capability, ways]) => [capability, this.#waysOf(capability, ways)] as const)
    return new Map(found.filter(([, ways]) => ways.length > 0))
  }

  #waysOf(capability: Capability, ways: readonly Way[]): readonly WayView[] {
    const all = this.#possible.filter(action => capabilityOf(action) === capability)
    return ways.flatMap(({ statement, directly, answer, actions, limitedBy }) => {
      const own = actions.filter(action => all.includes(action))
      if (own.length === 0) return []
      return [
        {
          answer,
          directly,
          actions: own,
          outOf: all.length,
          at: this.#isDefault ? undefined : statement.span,
          conditions: this.#analysis.conditionsOf(statement),
          unless: limitedBy.map(deny => ({ at: deny.span, conditions: this.#analysis.conditionsOf(deny) })),
          open: answer === 'undecided' ? this.#analysis.openIn(statement) : [],
        },
      ]
    })
  }
}
