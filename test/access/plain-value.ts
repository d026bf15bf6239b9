import { joinPieces } from '../../src/value/text.ts'
import type { Hole, Piece, Value } from '../../src/value/value.ts'

/** What a document cannot say in JSON: something unknown, something left out on purpose. */
export const UNKNOWN = Symbol('unknown')
export const NO_VALUE = Symbol('no value')

export type Plain =
  | string
  | number
  | boolean
  | null
  | typeof UNKNOWN
  | typeof NO_VALUE
  | readonly Plain[]
  | { readonly [key: string]: Plain }

export interface Written {
  readonly value: Value
  /** The JSON whose offsets the value's spans are. */
  readonly text: string
}

/**
 * A value and the JSON it stands in. In texts `${AWS::AccountId}` and its like are the holes they are in templates,
 * `${Role.Arn}` is an attribute of an IAM role, `${User.Arn}` of a user, and `${?Name}` a parameter.
 */
export function write(plain: Plain): Written {
  const writer = new Writer()
  return { value: writer.value(plain), text: writer.text }
}

class Writer {
  text = ''

  value(plain: Plain): Value {
    const start = this.text.length
    const at = () => ({ span: { start, end: this.text.length } })
    if (plain === UNKNOWN || plain === NO_VALUE) {
      this.text += '?'
      return plain === UNKNOWN
        ? { ...at(), kind: 'unknown', because: 'nobody knows' }
        : { ...at(), kind: 'absent' }
    }
    if (typeof plain === 'string') {
      this.text += JSON.stringify(plain)
      return { ...at(), kind: 'text', pieces: pieces(plain), plain: false }
    }
    if (isList(plain)) {
      const items = this.#between('[', ']', plain, item => this.value(item))
      return { ...at(), kind: 'list', items }
    }
    if (typeof plain === 'object' && plain !== null) {
      const entries = this.#between('{', '}', Object.entries(plain), ([key, value]) => {
        const keySpan = { start: this.text.length, end: this.text.length + JSON.stringify(key).length }
        this.text += `${JSON.stringify(key)}:`
        return { key, keySpan, value: this.value(value) }
      }).filter(entry => entry.key !== '...')
      return { ...at(), kind: 'map', entries, complete: !('...' in plain) }
    }
    this.text += String(plain)
    return { ...at(), kind: 'text', pieces: [String(plain)], plain: true }
  }

  #between<T, R>(open: string, close: string, items: readonly T[], write: (item: T) => R): R[] {
    this.text += open
    const written = items.map((item, index) => {
      if (index > 0) this.text += ','
      return write(item)
    })
    this.text += close
    return written
  }
}

function isList(plain: Plain): plain is readonly Plain[] {
  return Array.isArray(plain)
}

const PSEUDO: Record<string, Hole['kind']> = {
  'AWS::AccountId': 'account',
  'AWS::Partition': 'partition',
  'AWS::Region': 'region',
}

function pieces(text: string): Piece[] {
  return joinPieces(
    text
      .split(/(\$\{(?:AWS::|\?|Role|User)[^}]*\})/)
      .map(part => (part.startsWith('${') ? hole(part) : part)),
  )
}

function hole(text: string): Piece {
  const name = text.slice(2, -1)
  const pseudo = PSEUDO[name]
  if (pseudo) return { name, kind: pseudo }
  const [resource = '', attribute] = name.split('.')
  if (attribute && /^(Role|User)\w*$/.test(resource)) {
    const resourceType = resource.startsWith('Role') ? 'AWS::IAM::Role' : 'AWS::IAM::User'
    return { name: resource, kind: 'resource', resourceType, attribute }
  }
  // A policy variable such as ${aws:username} is text; only `${?` marks what is unknown.
  return name.startsWith('?') ? { name: name.slice(1), kind: 'other' } : text
}
