import { piecesOf } from '../model/field.ts'
import type { Surroundings } from '../model/model.ts'
import type { Policy } from '../model/policy.ts'
import type { Piece } from '../value/value.ts'
import { accountsNamed, allowsAction } from './likely-owner.ts'
import { OWN_ACCOUNT, OWN_REGION } from './symbols.ts'

/** Where the key is supposed to be. What holds in all worlds is certain. */
export interface World {
  /** The key's own account: a number, or a symbol that is no literal's. */
  readonly account: string
  readonly region: string
  readonly partition: string
}

/** More possibilities than this are not told apart: the answers differ only in which literal is the own one. */
const MOST_ACCOUNTS = 4
const MOST_REGIONS = 2

/**
 * The worlds a policy may live in, the likeliest first. The own account is the one that is told; else it is any account the
 * document spells out, or none of them. A symbol for it is likelier where the document has one (`AWS::AccountId`).
 */
export function worldsOf(policy: Policy, surroundings: Surroundings): readonly World[] {
  const pieces = piecesIn(policy)
  const partition = surroundings.partition ?? partitionIn(pieces)
  const regions = surroundings.region === undefined ? regionsIn(pieces) : [surroundings.region]
  // What the document itself says of its key is surer than where templates are deployed.
  const account = policy.account ?? surroundings.account
  const accounts = account === undefined ? accountsIn(policy, pieces) : [account]
  return regions.flatMap(region => accounts.map(account => ({ account, region, partition })))
}

/** All texts of a policy that may name accounts or Regions, in document order. */
function piecesIn(policy: Policy): readonly Piece[] {
  const pieces: Piece[] = []
  for (const { principals, resources, conditions } of policy.statements) {
    if (principals.state === 'present')
      for (const { value } of principals.items) pieces.push(...piecesOf(value))
    if (resources.state === 'present') for (const value of resources.items) pieces.push(...piecesOf(value))
    for (const { values } of conditions) for (const value of values) pieces.push(...piecesOf(value))
  }
  return pieces
}

function accountsIn(policy: Policy, pieces: readonly Piece[]): readonly string[] {
  const symbolic = pieces.some(isOwnAccount)
  const literal = new Set(pieces.flatMap(piece => (typeof piece === 'string' ? accountIds(piece) : [])))
  const owners = ownersByRoot(policy)
  const others = [...literal].filter(account => !owners.includes(account))
  // The one account that a policy spells out is its own rather than another's.
  const own = owners.length === 0 && others.length === 1 && !symbolic ? others : owners
  const likely = own.length === 0 || isOwnedBySymbol(policy) ? [OWN_ACCOUNT, ...own] : [...own, OWN_ACCOUNT]
  return [...new Set([...likely, ...others])].slice(0, MOST_ACCOUNTS)
}

function isOwnAccount(piece: Piece): boolean {
  return typeof piece === 'object' && piece.kind === 'account'
}

/** Whether the changing of the policy is delegated to the account as the document's expressions have it. */
function isOwnedBySymbol({ statements }: Policy): boolean {
  return statements.some(statement => {
    const items = statement.principals.state === 'present' ? statement.principals.items : []
    const symbolic = items.some(({ value }) => piecesOf(value).some(isOwnAccount))
    return symbolic && allowsAction(statement, 'PutKeyPolicy')
  })
}

/** The account numbers a text mentions. */
export function accountIds(text: string): readonly string[] {
  return text.length < 12 ? [] : (text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])
}

/** Accounts to which a statement delegates the changing of the policy: a key's own account nearly always. */
function ownersByRoot(policy: Policy): readonly string[] {
  const owners = policy.statements.flatMap(statement =>
    allowsAction(statement, 'PutKeyPolicy') ? accountsNamed(statement) : [],
  )
  return [...new Set(owners)]
}

function regionsIn(pieces: readonly Piece[]): readonly string[] {
  if (!pieces.some(piece => typeof piece === 'object' && piece.kind === 'region')) return [OWN_REGION]
  const literal = pieces.flatMap(piece =>
    typeof piece === 'string' ? (piece.match(/\b[a-z]{2}(-[a-z]+)+-\d\b/g) ?? []) : [],
  )
  return [OWN_REGION, ...new Set(literal)].slice(0, MOST_REGIONS)
}

function partitionIn(pieces: readonly Piece[]): string {
  for (const piece of pieces) {
    const [, partition] = typeof piece === 'string' ? (/^arn:(aws[a-z-]*):/.exec(piece) ?? []) : []
    if (partition !== undefined) return partition
  }
  return 'aws'
}
