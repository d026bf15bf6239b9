import { AWS_CLI } from '../../kms/makers/aws-cli.ts'
import type { SchemaName } from '../../kms/schema-faults.ts'
import type { Key, KmsModel } from '../../model/model.ts'
import type { Policy } from '../../model/policy.ts'
import { readGrant } from '../../model/read-grant.ts'
import {
  accountNamedBy,
  type Declaration,
  keyNamedBy,
  type ResolveKey,
  readAlias,
  readKey,
  readReplica,
} from '../../model/read-key.ts'
import { readPolicy } from '../../model/read-policy.ts'
import { entryOf, type MapValue } from '../../value/value.ts'
import { EMPTY_MODEL, type Neighbours } from '../format.ts'
import { type Call, firstValue, keyOf } from './call.ts'
import { Changes, withMoreTags } from './changes.ts'
import { KeysMade } from './keys.ts'
import type { Operation } from './operations.ts'
import { Requests } from './request.ts'
import { asWritten, type Command, literal } from './script.ts'
import { Shell } from './shell.ts'
import { placeOfWord } from './values.ts'

/** What runs in one shell. */
export interface Run {
  readonly commands: readonly Command[]
  readonly calls: readonly Call[]
}

const SCHEMAS: Readonly<Partial<Record<Operation, SchemaName>>> = {
  'create-key': 'CreateKey',
  'create-alias': 'CreateAlias',
  'update-alias': 'CreateAlias',
  'replicate-key': 'ReplicateKey',
  'create-grant': 'CreateGrant',
}

/** Operations of which each says something of a key by itself. */
const PARTS: readonly Operation[] = [
  'tag-resource',
  'enable-key-rotation',
  'schedule-key-deletion',
  'update-key-description',
]

/** What the calls of each run declare together. */
export function readRuns(runs: readonly Run[], neighbours: Neighbours | undefined): readonly KmsModel[] {
  const readers = runs.map(run => new Reader(run, neighbours))
  const open = new Set(readers.flatMap(reader => reader.open))
  return readers.map(reader => reader.model(open))
}

class Reader {
  readonly #calls: readonly Call[]
  readonly #keysMade: KeysMade
  readonly #requests: ReadonlyMap<Call, MapValue>
  readonly #keys = new Map<Call, Key>()
  /** The calls that are about a key which the run makes, by the call that makes it. */
  readonly #about = new Map<Call, Call[]>()
  /** The calls that say something of a key which is read with it. */
  readonly #taken = new Set<Call>()
  /** The operations of which nobody can say which key they change. */
  readonly open: readonly Operation[]

  constructor({ commands, calls }: Run, neighbours: Neighbours | undefined) {
    this.#calls = calls
    const shell = new Shell(commands)
    const requests = new Requests(shell, neighbours)
    this.#keysMade = new KeysMade(calls, shell)
    this.#requests = new Map(calls.map(call => [call, requests.of(call)]))
    this.open = calls.filter(call => this.#isOpen(call)).map(({ operation }) => operation)
    for (const call of calls) {
      const made = this.#madeBy(call)
      if (made) put(this.#about, made, call)
    }
  }

  /** `open` are such operations in all runs of a document: each may be about any of its keys. */
  model(open: ReadonlySet<Operation>): KmsModel {
    for (const call of this.#of('create-key')) this.#keys.set(call, this.#make(call, open))
    return {
      ...EMPTY_MODEL,
      keys: [...this.#keys.values(), ...this.#parts()],
      aliases: this.#read(readAlias, 'create-alias', 'update-alias'),
      replicas: this.#read(readReplica, 'replicate-key'),
      grants: this.#read(readGrant, 'create-grant'),
      policies: this.#of('put-key-policy').flatMap(call => this.#policy(call)),
    }
  }

  #isOpen(call: Call): boolean {
    const word = keyOf(call)
    return !this.#madeBy(call) && (!word || literal(word) === undefined)
  }

  #of(...operations: readonly Operation[]): readonly Call[] {
    return this.#calls.filter(({ operation }) => operations.includes(operation))
  }

  #read<Subject>(
    read: (declaration: Declaration, resolve: ResolveKey) => Subject,
    ...operations: readonly Operation[]
  ): Subject[] {
    return this.#of(...operations).map(call => read(this.#declaration(call), this.#resolverOf(call)))
  }

  #declaration(call: Call, properties = this.#request(call)): Declaration {
    const { operation, at } = call
    const word = operation === 'create-key' ? undefined : firstValue(call, 'alias-name', 'key-id')
    const name = operation === 'create-key' ? this.#nameOfMade(call) : word && asWritten(word.segments)
    return {
      name: name || operation,
      at: { span: placeOfWord(operation.endsWith('-alias') && word ? word : at) },
      maker: AWS_CLI,
      schema: SCHEMAS[operation],
      properties,
    }
  }

  #request(call: Call): MapValue {
    return this.#requests.get(call) as MapValue
  }

  /** A key goes by the variable that holds its id, else by the alias that it is given. */
  #nameOfMade(call: Call): string | undefined {
    const variable = this.#keysMade.variableOf(call)
    if (variable !== undefined) return variable
    const alias = this.#about.get(call)?.find(({ operation }) => operation === 'create-alias')
    const word = alias && firstValue(alias, 'alias-name')
    return word && asWritten(word.segments)
  }

  #madeBy(call: Call): Call | undefined {
    const word = keyOf(call)
    return word && this.#keysMade.madeBy(word)
  }

  #resolverOf(call: Call): ResolveKey {
    return value => {
      const made = this.#madeBy(call)
      const key = made && this.#keys.get(made)
      return key
        ? { state: 'known', span: value.span, value: { to: 'key', key, attribute: undefined } }
        : keyNamedBy(value)
    }
  }

  #make(call: Call, open: ReadonlySet<Operation>): Key {
    const own = (this.#about.get(call) ?? []).map(one => ({ call: one, request: this.#request(one) }))
    const changes = new Changes(own, open)
    const request = this.#request(call)
    for (const taken of [changes.policyOf(request), changes.rotating]) if (taken) this.#taken.add(taken)
    return { ...readKey(this.#declaration(call, changes.with(request))), ...changes.rotation(call) }
  }

  #parts(): readonly Key[] {
    return this.#of(...PARTS).flatMap(call => (this.#taken.has(call) ? [] : [this.#part(call)]))
  }

  /** What one call says of a key; all else of it is not known. */
  #part(call: Call): Key {
    const request = this.#request(call)
    const entries = request.entries.filter(({ key }) => key !== 'KeyId')
    const properties = withMoreTags({ ...request, entries, complete: false })
    return readKey(this.#declaration(call, properties))
  }

  #policy(call: Call): readonly Policy[] {
    const request = this.#request(call)
    const policy = entryOf(request, 'Policy')
    if (!policy || policy.value.kind === 'unknown' || this.#taken.has(call)) return []
    const { name, at } = this.#declaration(call)
    const made = this.#madeBy(call)
    const account = accountNamedBy(entryOf(request, 'KeyId')?.value)
    return [readPolicy(policy.value, { name, at, key: made && this.#keys.get(made), account })]
  }
}

function put(all: Map<Call, Call[]>, made: Call, call: Call): void {
  const known = all.get(made)
  if (known) known.push(call)
  else all.set(made, [call])
}
