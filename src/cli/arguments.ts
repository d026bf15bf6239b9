import { didYouMean, WrongSetting } from '../config/wrong-setting.ts'
import { FLAGS, type Flag, type Given } from './flags.ts'

/**
 * Reads arguments as GNU programs do: `--name value`, `--name=value`, `-n value`, `-nvalue`, switches in one (`-qh`),
 * and everything after `--` a path. Throws WrongSetting for a flag that is not there or that lacks its value.
 */
export function readArguments(args: readonly string[]): Given {
  const reader = new ArgumentReader(args)
  reader.read()
  const { words, found } = reader
  return {
    words,
    flags: [...found.keys()],
    on: name => found.has(name),
    value: name => found.get(name)?.at(-1),
    values: name => found.get(name) ?? [],
  }
}

class ArgumentReader {
  readonly words: string[] = []
  /** The values of each flag that was given; of a switch, empty texts. */
  readonly found = new Map<string, string[]>()
  readonly #args: string[]

  constructor(args: readonly string[]) {
    this.#args = [...args]
  }

  read(): void {
    for (let arg = this.#args.shift(); arg !== undefined; arg = this.#args.shift()) {
      if (arg === '--') this.words.push(...this.#args.splice(0))
      else if (arg.startsWith('--')) this.#long(arg)
      else if (arg.startsWith('-') && arg !== '-') this.#short(arg)
      else this.words.push(arg)
    }
  }

  #long(arg: string): void {
    const [name = '', ...rest] = arg.slice(2).split('=')
    const flag = FLAGS.find(candidate => candidate.name === name)
    if (!flag) throw new WrongSetting(unknownFlag(`--${name}`))
    this.#take(flag, rest.length > 0 ? rest.join('=') : undefined, `--${name}`)
  }

  /** `-o` and what follows it in the same argument: its value, or more switches. */
  #short(arg: string): void {
    const [letter = '', ...rest] = arg.slice(1)
    const flag: Flag | undefined = (FLAGS as readonly Flag[]).find(({ short }) => short === letter)
    if (!flag) throw new WrongSetting(unknownFlag(arg))
    const attached = rest.join('').replace(/^=/, '')
    if (flag.value === undefined) {
      this.#take(flag, undefined, `-${letter}`)
      if (attached !== '') this.#short(`-${attached}`)
    } else this.#take(flag, rest.length > 0 ? attached : undefined, `-${letter}`)
  }

  #take(flag: Flag, attached: string | undefined, written: string): void {
    if (flag.value === undefined) {
      if (attached !== undefined)
        throw new WrongSetting(`${written} takes no value; leave out "=${attached}"`)
      this.#add(flag.name, '')
    } else this.#add(flag.name, attached ?? this.#next(flag, written))
  }

  #next({ value }: Flag, written: string): string {
    const next = this.#args[0]
    if (next === undefined || (next.startsWith('-') && next !== '-')) {
      throw new WrongSetting(`${written} needs a value: ${written} ${value}`)
    }
    this.#args.shift()
    return next
  }

  #add(name: string, value: string): void {
    this.found.set(name, [...(this.found.get(name) ?? []), value])
  }
}

function unknownFlag(written: string): string {
  const meant = didYouMean(
    written,
    FLAGS.map(({ name }) => `--${name}`),
  )
  return `there is no flag ${written}${meant ?? ';'} \`kmslint --help\` lists them all`
}
