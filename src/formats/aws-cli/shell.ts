import { after, asWritten, type Command, literal, type Segment, type Word } from './script.ts'

/** What a variable or a file is given. */
interface Given {
  /** Undefined where it cannot be told. */
  readonly value: Word | undefined
  readonly isGuarded: boolean
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/

/** Commands before assignments. */
const DECLARES = new Set(['export', 'local', 'declare', 'readonly', 'typeset'])

/** Commands that give variables values of which nothing is known. */
const GIVES = new Set(['read', 'mapfile', 'readarray', 'for', 'select', 'unset', 'getopts', 'printf'])

/** Commands that leave the files they name as they are. */
const READS = new Set(['aws', 'cat', 'echo', 'rm', 'ls', 'chmod', 'test', '[', '[[', 'grep', 'head', 'trap'])

/** What the commands of a script do to its variables and files, as far as one look at each can tell. */
export class Shell {
  readonly #variables = new Map<string, Given[]>()
  readonly #files = new Map<string, Given[]>()
  /** What may still be put into words: variables made of one another could grow without end. */
  #budget: number

  constructor(commands: readonly Command[]) {
    for (const command of commands) this.#note(command)
    this.#budget = 1000 + 10 * commands.length
  }

  /** What a variable was given, if that was once in the script. */
  given(variable: string): Given | undefined {
    const all = this.#variables.get(variable) ?? []
    return all.length === 1 ? all[0] : undefined
  }

  /** The variables that are given something once. */
  *once(): Iterable<readonly [string, Word]> {
    for (const [name, [given, ...more]] of this.#variables)
      if (given?.value && more.length === 0) yield [name, given.value]
  }

  /** What a file holds that the script writes, if it does so once and lets nobody change it. */
  contentOf(file: Word): Word | undefined {
    const all = this.#files.get(fileName(file)) ?? []
    return all.length === 1 ? all[0]?.value : undefined
  }

  /** The word with what is known of the variables in it put in. */
  expanded(word: Word, depth = 0): Word {
    if (depth > 5 || word.segments.every(({ hole }) => !hole)) return word
    const segments = word.segments.flatMap(segment => this.#expandedSegment(segment, depth))
    return { ...word, segments }
  }

  #expandedSegment(segment: Segment, depth: number): readonly Segment[] {
    const value = segment.hole && this.#outcome(segment.hole)
    if (!value || this.#budget < value.segments.length) return [segment]
    this.#budget -= 1 + value.segments.length
    return this.expanded(value, depth + 1).segments
  }

  /** What a hole comes to: a variable that is given something once and for certain, or a file or text that is shown. */
  #outcome({ variable, commands }: NonNullable<Segment['hole']>): Word | undefined {
    if (variable !== undefined) {
      const given = this.given(variable)
      return given?.isGuarded ? undefined : given?.value
    }
    const [command] = commands
    if (commands.length !== 1 || !command || literal(command.words[0] as Word) !== 'cat') return undefined
    const [, file, more] = command.words
    if (!file) return command.input
    return more ? undefined : this.contentOf(file)
  }

  #note(command: Command): void {
    const name = literal(command.words[0] as Word)
    const declares = DECLARES.has(name ?? '')
    const words = declares ? command.words.slice(1) : command.words
    // Before a command, an assignment is for that command alone.
    const isForOne = !declares && words.some(word => assignment(word) === undefined)
    for (const word of words) if (!this.#assign(word, command.isGuarded || isForOne) && !declares) break
    if (name !== undefined && GIVES.has(name)) this.#give(command)
    this.#write(command, name)
  }

  #assign(word: Word, isGuarded: boolean): boolean {
    const [all, name = '', appends] = assignment(word) ?? []
    if (all === undefined) return false
    put(this.#variables, name, { value: appends ? undefined : after(word, all.length), isGuarded })
    return true
  }

  /** `read -r -d '' POLICY <<EOF` gives the one variable all of the text. */
  #give({ words, input, isGuarded }: Command): void {
    const isWhole = literal(words[0] as Word) === 'read' && words.some(word => word.segments.length === 0)
    for (const word of words.slice(1)) {
      const name = literal(word) ?? ''
      if (/^[A-Za-z_]\w*$/.test(name))
        put(this.#variables, name, { value: isWhole ? input : undefined, isGuarded })
    }
  }

  #write({ words, input, output, isGuarded }: Command, name: string | undefined): void {
    const shown = name === 'cat' && words.length === 1 ? input : spoken(name, words)
    if (output)
      put(this.#files, fileName(output.file), { value: output.appends ? undefined : shown, isGuarded })
    for (const word of words.slice(1)) {
      if (name === 'tee')
        put(this.#files, fileName(word), { value: words.length === 2 ? input : undefined, isGuarded })
      else if (!READS.has(name ?? '')) put(this.#files, fileName(word), { value: undefined, isGuarded })
    }
  }
}

function assignment({ segments: [head] }: Word): RegExpExecArray | undefined {
  return (!head?.hole && ASSIGNMENT.exec(head?.text ?? '')) || undefined
}

/** The one text that `echo` says. */
function spoken(name: string | undefined, words: readonly Word[]): Word | undefined {
  if (name === 'echo' && words.length === 2) return words[1]
  const isPlain =
    name === 'printf' && words.length === 3 && /^%s(?:\\n)?$/.test(literal(words[1] as Word) ?? '')
  return isPlain ? words[2] : undefined
}

function put(all: Map<string, Given[]>, name: string, given: Given): void {
  const known = all.get(name)
  if (known) known.push(given)
  else all.set(name, [given])
}

function fileName(word: Word): string {
  return asWritten(word.segments).replace(/^(?:\.\/)+/, '')
}
