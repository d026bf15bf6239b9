import { REQUEST_SCHEMAS, type RequestName } from '../../kms/request-schemas.ts'

/** What an option is given: one value, several, an object, or nothing. */
export type OptionKind = 'value' | 'list' | 'objects' | 'object' | 'flag'

interface Shape {
  readonly type?: string
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
}

/** Operations that declare something, by the request they make. UpdateAlias takes what CreateAlias does. */
const DECLARING = {
  'create-key': 'CreateKey',
  'create-alias': 'CreateAlias',
  'update-alias': 'CreateAlias',
  'replicate-key': 'ReplicateKey',
  'put-key-policy': 'PutKeyPolicy',
  'create-grant': 'CreateGrant',
} as const satisfies Readonly<Record<string, RequestName>>

/**
 * Operations that change a key, and what they say of it.
 * Source: https://docs.aws.amazon.com/cli/latest/reference/kms/, the pages of these commands, 2026-11-24.
 */
const CHANGING = {
  'tag-resource': ['KeyId', 'Tags'],
  'untag-resource': ['KeyId', 'TagKeys'],
  'enable-key-rotation': ['KeyId', 'RotationPeriodInDays'],
  'disable-key-rotation': ['KeyId'],
  'schedule-key-deletion': ['KeyId', 'PendingWindowInDays'],
  'update-key-description': ['KeyId', 'Description'],
} as const

export type Operation = keyof typeof DECLARING | keyof typeof CHANGING

/** The operations that are read. */
export const OPERATIONS = [...Object.keys(DECLARING), ...Object.keys(CHANGING)] as readonly Operation[]

export function isOperation(name: string): name is Operation {
  return (OPERATIONS as readonly string[]).includes(name)
}

/** The members of an operation's request by the options that the AWS CLI makes of their names. */
export function membersOf(operation: Operation): ReadonlyMap<string, Member> {
  const known = tables.get(operation) ?? tableOf(operation)
  tables.set(operation, known)
  return known
}

export interface Member {
  readonly name: string
  readonly kind: OptionKind
}

const tables = new Map<Operation, ReadonlyMap<string, Member>>()

function tableOf(operation: Operation): ReadonlyMap<string, Member> {
  const request = requestOf(operation)
  const own: Readonly<Record<string, Shape>> = request ? shapesOf(request) : changedBy(operation)
  return new Map(Object.entries(own).map(([name, shape]) => [optionOf(name), { name, kind: kindOf(shape) }]))
}

function requestOf(operation: Operation): RequestName | undefined {
  const requests: Readonly<Partial<Record<Operation, RequestName>>> = DECLARING
  return requests[operation]
}

function shapesOf(request: RequestName): Readonly<Record<string, Shape>> {
  const schema: Shape = REQUEST_SCHEMAS[request]
  return schema.properties ?? {}
}

function changedBy(operation: Operation): Readonly<Record<string, Shape>> {
  const names: Readonly<Partial<Record<Operation, readonly string[]>>> = CHANGING
  const { Tags = {} } = shapesOf('CreateKey')
  return Object.fromEntries(
    (names[operation] ?? []).map(name => [name, name === 'Tags' ? Tags : { type: 'string' }]),
  )
}

function kindOf({ type, items }: Shape): OptionKind {
  if (type === 'boolean') return 'flag'
  if (type === 'object') return 'object'
  if (type !== 'array') return 'value'
  return items?.type === 'object' ? 'objects' : 'list'
}

/** `KeySpec` as the option `key-spec`. */
function optionOf(member: string): string {
  return member.replaceAll(/(?<!^)[A-Z]/g, letter => `-${letter}`).toLowerCase()
}

/** An option that there is not, as the member it would be. */
export function memberNamed(option: string): string {
  return option.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
