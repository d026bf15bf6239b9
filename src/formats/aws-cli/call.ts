import { isOperation, type Operation } from './operations.ts'
import { BEFORE_COMMAND } from './scan.ts'
import { after, type Command, literal, type Word } from './script.ts'

/** One use of `aws kms`. */
export interface Call {
  readonly operation: Operation
  readonly command: Command
  /** Where the operation is named. */
  readonly at: Word
  readonly options: readonly Option[]
  /** Whether the shell may put in more options. */
  readonly isOpen: boolean
}

/** An option as it is given. */
export interface Option {
  /** Without its dashes. */
  readonly name: string
  readonly word: Word
  readonly values: readonly Word[]
}

/** Programs that run the rest of their line. */
const WRAPPERS = new Set(['sudo', 'env', 'exec', 'command', 'nohup', 'builtin'])

const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/

/**
 * Options of every command that have no value.
 * Source: https://docs.aws.amazon.com/cli/latest/reference/, "Global Options", 2026-11-24.
 */
const FLAGS = new Set([
  'debug',
  'no-verify-ssl',
  'no-paginate',
  'no-sign-request',
  'no-cli-pager',
  'cli-auto-prompt',
  'no-cli-auto-prompt',
])

/**
 * The use of `aws kms` that a command is, if it is one of those that are read. The operation must stand in the document as
 * it is called, so that files without it need not be looked at.
 */
export function callOf(command: Command, document: string): Call | undefined {
  const { words } = command
  const start = programAt(words)
  if (start === undefined) return undefined
  const [service, operation] = positionals(words, start + 1)
  if (!service || !operation || literal(words[service] as Word) !== 'kms') return undefined
  const at = words[operation] as Word
  const name = literal(at) ?? ''
  const { start: from, end } = command.script.place(at.span)
  if (!isOperation(name) || document.slice(from, end) !== name) return undefined
  const given = [...words.slice(start + 1, operation), ...words.slice(operation + 1)].filter(
    word => word !== words[service],
  )
  const options = optionsIn(given)
  return isElsewhere(options) ? undefined : { operation: name, command, at, ...options }
}

/** The index of the word `aws`, which may stand behind assignments, words of the shell and programs that run others. */
function programAt(words: readonly Word[]): number | undefined {
  let index = 0
  while (index < words.length) {
    const text = literal(words[index] as Word)
    if (text === 'aws' || text?.endsWith('/aws')) return index
    const isAssignment = ASSIGNMENT.test(words[index]?.segments[0]?.text ?? '')
    if (!isAssignment && (text === undefined || !(BEFORE_COMMAND.has(text) || WRAPPERS.has(text)))) break
    index++
  }
  return undefined
}

/** The indexes of the first two words that are neither options nor their values. */
function positionals(words: readonly Word[], from: number): number[] {
  const found: number[] = []
  for (let index = from; index < words.length && found.length < 2; index++) {
    const word = words[index] as Word
    const text = literal(word) ?? word.segments[0]?.text ?? ''
    if (!text.startsWith('--')) {
      if (!word.splits) found.push(index)
    } else if (!text.includes('=') && !FLAGS.has(text.slice(2))) index++
  }
  return found
}

function optionsIn(words: readonly Word[]): Pick<Call, 'options' | 'isOpen'> {
  const options: (Option & { values: Word[] })[] = []
  let isOpen = false
  for (const word of words) {
    const head = word.segments[0]?.hole ? '' : (word.segments[0]?.text ?? '')
    const last = options.at(-1)
    if (!head.startsWith('--')) {
      if (!last || (last.values.length > 0 && isPutIn(word))) isOpen = true
      last?.values.push(word)
      continue
    }
    const [name = ''] = head.slice(2).split('=', 1)
    const hasValue = head.includes('=')
    if (!hasValue && literal(word) === undefined) isOpen = true
    options.push({ name, word, values: hasValue ? [after(word, name.length + 3)] : [] })
  }
  return { options, isOpen }
}

/** Whether the shell may make several words, or none, of this one. */
export function isPutIn({ splits, segments }: Word): boolean {
  return splits && segments[0]?.hole !== undefined
}

/** Another service that speaks like KMS, such as LocalStack: nothing is known of its keys. Help makes none either. */
function isElsewhere({ options }: Pick<Call, 'options'>): boolean {
  return options.some(({ name, values }) => {
    if (name === 'generate-cli-skeleton') return true
    const address = values[0] && literal(values[0])
    return name === 'endpoint-url' && !/\bamazonaws\.com\b/.test(address ?? '')
  })
}

/** What the first of these options is given. */
export function firstValue({ options }: Call, ...names: readonly string[]): Word | undefined {
  return options.find(({ name }) => names.includes(name))?.values[0]
}

/** The key that a call is about. */
export function keyOf(call: Call): Word | undefined {
  return firstValue(call, 'target-key-id', 'key-id')
}
