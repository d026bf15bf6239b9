import type { Span } from '../../text/span.ts'
import { valueOfNode } from '../../value/from-node.ts'
import { unknownAt } from '../../value/text.ts'
import { entryOf, knownText, type MapEntry, type MapValue, type Value } from '../../value/value.ts'
import type { Neighbours, Reference } from '../format.ts'
import { type Call, isPutIn, type Option } from './call.ts'
import { type Member, memberNamed, membersOf } from './operations.ts'
import { after, asWritten, literal, onlyHole, type Word } from './script.ts'
import type { Shell } from './shell.ts'
import { shorthandOf } from './shorthand.ts'
import { jsonOf, placeOfWord, textOf } from './values.ts'

/**
 * Options of every command, and those that say how it runs: no members of requests.
 * Source: https://docs.aws.amazon.com/cli/latest/reference/, "Global Options", and
 * https://docs.aws.amazon.com/cli/latest/reference/kms/create-key.html, 2026-11-24.
 */
const GLOBAL = new Set([
  'debug',
  'endpoint-url',
  'no-verify-ssl',
  'no-paginate',
  'output',
  'query',
  'profile',
  'region',
  'version',
  'color',
  'no-sign-request',
  'ca-bundle',
  'cli-read-timeout',
  'cli-connect-timeout',
  'cli-binary-format',
  'no-cli-pager',
  'cli-auto-prompt',
  'no-cli-auto-prompt',
  'cli-error-format',
  'dry-run',
  'no-dry-run',
])

const FILE = 'file://'

/** Words with what the shell and the files of a script put in. */
export class Requests {
  readonly #shell: Shell
  readonly #neighbours: Neighbours | undefined

  constructor(shell: Shell, neighbours: Neighbours | undefined) {
    this.#shell = shell
    this.#neighbours = neighbours
  }

  /** The request that a call makes, by the names of its members. */
  of(call: Call): MapValue {
    const { command, options } = call
    const span = command.script.place(command.span)
    const whole = this.#wholeRequest(options)
    const entries = options.flatMap(option => this.#entryOf(option, call))
    const isGiven = ({ key }: MapEntry) => entries.some(entry => entry.key === key)
    const below = whole?.kind === 'map' ? whole.entries.filter(entry => !isGiven(entry)) : []
    const complete = !call.isOpen && (!whole || whole.kind === 'map')
    const request: MapValue = { kind: 'map', span, entries: [...below, ...entries], complete }
    return withPolicy(request, whole)
  }

  /** `--cli-input-json`: all of the request that options do not say better. */
  #wholeRequest(options: readonly Option[]): Value | undefined {
    const option = options.find(({ name }) => name === 'cli-input-json' || name === 'cli-input-yaml')
    if (!option) return undefined
    const [word] = option.values
    return (word && this.#json(word)) ?? unknownAt(placeOfWord(option.word), 'its input could not be read')
  }

  #entryOf(option: Option, { operation }: Call): readonly MapEntry[] {
    const members = membersOf(operation)
    const member = memberOf(option.name, members)
    const keySpan = option.word.script.place(option.word.span)
    if (!member) {
      const isOther = GLOBAL.has(option.name) || option.name.startsWith('cli-')
      if (isOther || option.name === '') return []
      return [
        { key: memberNamed(option.name), keySpan, value: unknownAt(keySpan, 'there is no such option') },
      ]
    }
    return [{ key: member.name, keySpan, value: this.#valueOf(option, member, keySpan) }]
  }

  #valueOf({ name, values }: Option, { name: member, kind }: Member, span: Span): Value {
    if (kind === 'flag') return { kind: 'text', span, pieces: [String(!name.startsWith('no-'))], plain: true }
    const [first] = values
    if (!first) return unknownAt(span, 'it is given no value')
    if (kind === 'value') return member === 'Policy' ? this.#policy(first) : this.#text(first)
    const json = values.length === 1 ? this.#json(first) : undefined
    if (json?.kind === 'list' || (json && kind === 'object')) return json
    if (values.some(word => this.#isOpaque(word)))
      return unknownAt(placeOfWord(first), 'the shell puts it in')
    if (kind === 'object') return shorthandOf(first)
    return { kind: 'list', span: spanOf(values), items: values.map(word => this.#itemOf(word, kind)) }
  }

  /** A comma may part items, and a file may hold several. */
  #isOpaque(word: Word): boolean {
    return isPutIn(word) || asWritten(word.segments).startsWith('file')
  }

  #itemOf(word: Word, kind: Member['kind']): Value {
    if (kind === 'objects') return jsonOf(this.#shell.expanded(word)) ?? shorthandOf(word)
    return asWritten(word.segments).includes(',')
      ? unknownAt(placeOfWord(word), 'it may be several')
      : this.#text(word)
  }

  #text(word: Word): Value {
    const expanded = this.#shell.expanded(word)
    const isFile = asWritten(word.segments).startsWith(FILE)
    return isFile ? unknownAt(placeOfWord(word), 'it is in a file') : textOf(expanded)
  }

  /** JSON; a text where it is known not to be. */
  #policy(word: Word): Value {
    const json = this.#json(word)
    if (json) return json
    const content = this.#content(word)
    if (!content) return unknownAt(placeOfWord(word), 'it is in a file')
    const text = textOf(content)
    return knownText(text) === undefined ? unknownAt(placeOfWord(word), 'the shell puts it in') : text
  }

  /** JSON in a script, in a file that the script writes, or in one beside it. */
  #json(word: Word): Value | undefined {
    const content = this.#content(word)
    if (content) return jsonOf(content)
    const root = this.#neighbours?.(placeOfWord(word))?.documents[0]?.root
    return root && root.kind !== 'scalar' ? valueOfNode(root) : undefined
  }

  /** What the AWS CLI is given, from a file too where the script writes it; undefined for other files. */
  #content(word: Word): Word | undefined {
    const expanded = this.#shell.expanded(word)
    if (!asWritten(expanded.segments).startsWith(FILE)) return onlyHole(expanded) ? undefined : expanded
    const isWritten = asWritten(word.segments).startsWith(FILE)
    const file = isWritten ? this.#shell.contentOf(after(word, FILE.length)) : undefined
    return file && this.#shell.expanded(file)
  }
}

/** The files that calls are given, as far as their names are known. */
export function filesIn(calls: readonly Call[]): readonly Reference[] {
  return calls.flatMap(({ options }) =>
    options.flatMap(({ values: [word] }) => {
      const text = word && literal(word)
      return word && text?.startsWith(FILE) ? [{ path: text.slice(FILE.length), at: placeOfWord(word) }] : []
    }),
  )
}

/** A policy in a request that is JSON is a text of JSON: nothing is known of it where that has escapes. */
function withPolicy(request: MapValue, whole: Value | undefined): MapValue {
  const policy = whole?.kind === 'map' ? entryOf(whole, 'Policy') : undefined
  if (!policy || entryOf(request, 'Policy') !== policy) return request
  const value = unknownAt(policy.value.span, 'it is a text in a text')
  return {
    ...request,
    entries: request.entries.map(entry => (entry === policy ? { ...entry, value } : entry)),
  }
}

/** By its whole name, or by a beginning that no other option has. */
function memberOf(option: string, members: ReadonlyMap<string, Member>): Member | undefined {
  const known = members.get(option) ?? members.get(option.replace(/^no-/, ''))
  if (known || option.length < 3) return known
  const like = [...members].filter(([name]) => name.startsWith(option))
  return like.length === 1 ? like[0]?.[1] : undefined
}

function spanOf(words: readonly Word[]): Span {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last) return { start: 0, end: 0 }
  return { start: placeOfWord(first).start, end: placeOfWord(last).end }
}
