import type { ExitCode } from './exit-code.ts'
import type { Command, Given } from './flags.ts'
import { lint } from './lint.ts'
import { IN_THREAD } from './threads/messages.ts'

/** Does what a command is for; `words` are what follows its name. */
type Run = (given: Given, words: readonly string[]) => ExitCode | Promise<ExitCode>

interface CommandEntry {
  /** How it is written: empty for linting, which needs no name. */
  readonly name: Command | 'lsp' | ''
  readonly usage: string
  readonly about: string
  /** Loads it; the server for editors is a program of its own, which this one never runs. */
  readonly load?: () => Run | Promise<Run>
}

const LINT: CommandEntry & { load(): Run } = {
  name: '',
  usage: '[FLAG…] [PATH…]',
  about: 'PATH: files, folders, globs; - for standard input; else this folder',
  load: () => lint,
}

/** Everything kmslint can be told to do, in the order in which help lists it. */
export const COMMANDS: readonly CommandEntry[] = [
  LINT,
  {
    name: 'rules',
    usage: '',
    about: 'all rules (--format json: for programs)',
    load: async () => (await import('./rules.ts')).rules,
  },
  {
    name: 'explain',
    usage: 'RULE',
    about: "a rule's page",
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'access',
    usage: '[PATH…]',
    about: 'who can do what with each key (--format json: for programs)',
    load: async () => (await import('./access.ts')).access,
  },
  {
    name: 'diff',
    usage: 'REF [PATH…]',
    about: 'what changes since REF do to keys: fail, delete, open them',
    load: async () => (await import('./changes.ts')).changes,
  },
  {
    name: 'merge',
    usage: 'FILE…',
    about: 'one report of those that shards wrote: json, sarif, junit or gitlab',
    load: async () => (await import('./merge.ts')).merge,
  },
  {
    name: 'config',
    usage: '[PATH]',
    about: 'what applies to a file, and where that is set (also --format json)',
    load: async () => (await import('./config.ts')).config,
  },
  {
    name: 'init',
    usage: '',
    about: 'write a kmslint.yaml to begin with',
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'generate',
    usage: '',
    about: 'sample keys, right and wrong ones, and what is to be found in them',
    load: async () => (await import('./generate.ts')).generate,
  },
  {
    name: 'completions',
    usage: 'SHELL',
    about: 'what bash, zsh or fish completes kmslint with',
    load: async () => (await import('./completions.ts')).completions,
  },
  { name: 'lsp', usage: '--stdio', about: 'the language server, for editors' },
]

/** The command that words begin with, and what it is given; linting where they begin with none. */
export function commandOf(words: readonly string[]): {
  readonly command: Command
  readonly words: readonly string[]
  readonly load: () => Run | Promise<Run>
} {
  const [first, ...rest] = words
  if (first === IN_THREAD)
    return { command: 'lint', words: rest, load: async () => (await import('./threads/member.ts')).member }
  const entry = first === '' ? undefined : COMMANDS.find(({ name }) => name === first)
  if (!entry?.load) return { command: 'lint', words, load: LINT.load }
  return { command: entry.name as Command, words: rest, load: entry.load }
}
