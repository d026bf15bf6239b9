import type { Call } from './call.ts'
import { asWritten, type Command, literal, onlyHole, type ShellHole, type Word } from './script.ts'
import type { Shell } from './shell.ts'

/** Commands that hand on what they are given, or a part of it. */
const HANDS_ON = new Set([
  'echo',
  'printf',
  'jq',
  'cat',
  'grep',
  'cut',
  'tr',
  'sed',
  'awk',
  'head',
  'tail',
  'xargs',
])

/** Which keys of a script the words of its commands stand for. */
export class KeysMade {
  readonly #shell: Shell
  readonly #made: ReadonlyMap<Command, Call>
  /** The commands that make keys, by the files that they write their answers to. */
  readonly #answers: ReadonlyMap<string, Call>
  readonly #variables = new Map<Call, string>()

  constructor(calls: readonly Call[], shell: Shell) {
    this.#shell = shell
    const made = calls.filter(({ operation }) => operation === 'create-key')
    this.#made = new Map(made.map(call => [call.command, call]))
    this.#answers = new Map(
      made.flatMap(call =>
        call.command.output ? [[asWritten(call.command.output.file.segments), call]] : [],
      ),
    )
    for (const [name, value] of shell.once()) {
      const call = this.#ofWord(value, 0)
      if (call && !this.#variables.has(call)) this.#variables.set(call, name)
    }
  }

  /** The command that made the key which a word names, as far as can be told. */
  madeBy(word: Word): Call | undefined {
    return this.#ofWord(word, 0)
  }

  /** The variable that holds the id of the key which a command makes. */
  variableOf(call: Call): string | undefined {
    return this.#variables.get(call)
  }

  #ofWord(word: Word, depth: number): Call | undefined {
    const hole = onlyHole(word)
    return hole && depth < 5 ? this.#ofHole(hole, depth) : undefined
  }

  #ofHole({ variable, commands }: ShellHole, depth: number): Call | undefined {
    if (variable !== undefined) {
      const given = this.#shell.given(variable)?.value
      return given && this.#ofWord(given, depth + 1)
    }
    const [first] = commands
    const made = first && this.#made.get(first)
    if (made) return made
    if (!first || !HANDS_ON.has(literal(first.words[0] as Word) ?? '')) return undefined
    return this.#handedOn(first, depth)
  }

  #handedOn({ words, input }: Command, depth: number): Call | undefined {
    for (const word of [...words.slice(1), ...(input ? [input] : [])]) {
      const found = this.#answers.get(asWritten(word.segments)) ?? this.#ofWord(word, depth + 1)
      if (found) return found
    }
    return undefined
  }
}
