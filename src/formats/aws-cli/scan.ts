import type { Comment } from '../../syntax/tree.ts'
import { asWritten, type Command, literal, type Script, type Word } from './script.ts'
import { Words } from './words.ts'

/** Words that open and close what may be passed over or gone through several times. */
const OPENS = new Set(['if', 'while', 'until', 'for', 'select', 'case'])
const CLOSES = new Set(['fi', 'done', 'esac'])

/** Words before a command, or before another such word. */
export const BEFORE_COMMAND = new Set([
  'if',
  'then',
  'elif',
  'else',
  'while',
  'until',
  'do',
  '{',
  '!',
  'time',
])

export interface Scanned {
  /** In the order they run in, those of substitutions before the command around them. */
  readonly commands: readonly Command[]
  readonly comments: readonly Comment[]
}

/** The commands of a shell script. Every character is read once; what makes no sense is passed over. */
export function scan(script: Script): Scanned {
  const scanner = new Scanner(script, 0)
  scanner.run()
  return scanner
}

interface Awaited {
  readonly mark: string
  readonly isIndented: boolean
  readonly isQuoted: boolean
  readonly by: Draft
}

type Draft = { -readonly [Name in keyof Command]: Command[Name] } & { words: Word[] }

class Scanner extends Words implements Scanned {
  readonly commands: Command[] = []
  readonly comments: Comment[] = []
  readonly #awaited: Awaited[] = []
  #compounds = 0
  #isSubstituted = false

  constructor(script: Script, depth: number) {
    super(script)
    this.depth = depth
  }

  run(): void {
    this.#commandsUntil('')
  }

  protected substituted(closer: string): readonly Command[] {
    const [before, compounds, wasSubstituted] = [this.commands.length, this.#compounds, this.#isSubstituted]
    this.#isSubstituted = true
    this.#commandsUntil(closer)
    this.#isSubstituted = wasSubstituted
    this.#compounds = compounds
    return this.commands.slice(before)
  }

  /** Reads up to and with `closer`: a bracket that was not opened here, or a backtick. */
  #commandsUntil(closer: string): void {
    let draft = this.#draft('')
    let open = 0
    while (!this.isAtEnd) {
      const char = this.char()
      if (char === closer && open === 0) break
      if (this.#blank(char)) continue
      if (draft.words.length === 0 && this.startsWith('((')) this.at = this.find('))') + 2
      else if (this.#startsRedirection(char)) this.#redirect(draft, closer)
      else if (';&|()\n'.includes(char)) {
        this.#end(draft)
        if (char === '(') open++
        if (char === ')') open = Math.max(0, open - 1)
        draft = this.#draft(this.#operator())
        if (char === '\n') this.#passDocuments()
      } else draft.words.push(this.word(closer))
    }
    this.at++
    this.#end(draft)
  }

  #draft(operator: string): Draft {
    const isGuarded = this.#compounds > 0 || this.#isSubstituted || operator === '&&' || operator === '||'
    return { script: this.script, span: { start: this.at, end: this.at }, words: [], isGuarded }
  }

  #operator(): string {
    const two = this.text.slice(this.at, this.at + 2)
    const operator = two === '&&' || two === '||' ? two : two.charAt(0)
    this.at += operator.length
    return operator
  }

  #end(draft: Draft): void {
    const [first, last] = [draft.words[0], draft.words.at(-1)]
    if (!first || !last) return
    draft.span = { start: first.span.start, end: last.span.end }
    for (const word of draft.words) {
      const text = literal(word) ?? ''
      if (OPENS.has(text)) this.#compounds++
      if (CLOSES.has(text)) this.#compounds = Math.max(0, this.#compounds - 1)
      if (!BEFORE_COMMAND.has(text)) break
    }
    this.commands.push(draft)
  }

  /** White space, a continued line or a comment. */
  #blank(char: string): boolean {
    if (char === ' ' || char === '\t' || char === '\r') this.at++
    else if (this.continues() > 0) this.at += this.continues()
    else if (char === '#') this.#comment()
    else return false
    return true
  }

  #comment(): void {
    const start = this.at
    this.at = this.find('\n')
    const text = this.text.slice(start + 1, this.at).replace(/\r$/, '')
    this.comments.push({ span: { start, end: start + 1 + text.length }, text })
  }

  #startsRedirection(char: string): boolean {
    return (char === '<' || char === '>') && this.char(1) !== '(' && !this.isTemplated()
  }

  /** `2>file`: the number before it is no word of the command. */
  #redirect(draft: Draft, closer: string): void {
    const last = draft.words.at(-1)
    const isNumbered = last?.span.end === this.at && /^\d+$/.test(literal(last) ?? '')
    const number = isNumbered ? asWritten(draft.words.pop()?.segments ?? []) : '1'
    const operator = this.take(/[<>&|-]+/y) ?? ''
    this.take(/[ \t]+/y)
    if (this.isAtEnd || ' \t\r\n;&|()<>'.includes(this.char())) return
    const start = this.at
    const target = this.word(closer)
    if (operator === '<<<') draft.input = target
    if (/^>[>|]?$/.test(operator) && number === '1')
      draft.output = { file: target, appends: operator === '>>' }
    if (operator !== '<<' && operator !== '<<-') return
    const isQuoted = /['"\\]/.test(this.text.slice(start, this.at))
    const mark = asWritten(target.segments)
    this.#awaited.push({ mark, isIndented: operator === '<<-', isQuoted, by: draft })
  }

  /** Here-documents begin on the line after that which names them. */
  #passDocuments(): void {
    for (const { mark, isIndented, isQuoted, by } of this.#awaited.splice(0)) {
      const start = this.at
      let end = this.text.length
      while (!this.isAtEnd && end === this.text.length) {
        const line = this.text.slice(this.at, this.find('\n')).replace(/\r$/, '')
        if ((isIndented ? line.replace(/^\t+/, '') : line) === mark) end = this.at
        this.at = this.find('\n') + 1
      }
      by.input = new Scanner(partOf(this.script, start, end), this.depth + 1).document(isQuoted)
    }
  }
}

/** What is substituted in a here-document is read with it, and is no command of the script: it may be meant for its reader. */
function partOf(script: Script, from: number, to: number): Script {
  return {
    text: script.text.slice(from, to),
    place: ({ start, end }) => script.place({ start: from + start, end: from + end }),
  }
}
