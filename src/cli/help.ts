import { ABOUT_FORMATS } from '../report/formats.ts'
import { coloursFor } from './colour.ts'
import { COMMANDS } from './commands.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import { type Command, FLAGS, type Flag, type Given } from './flags.ts'
import { EXAMPLES, EXIT_CODES, SAMPLE_FORMAT, SUMMARY } from './manual.ts'
import { print, STDOUT } from './streams.ts'

/** Prints what the command line takes. */
export async function help(given: Given): Promise<ExitCode> {
  const { bold, dim } = await coloursFor(given, STDOUT)
  print(
    STDOUT,
    `${SUMMARY}

${bold('Usage')}
${table(USAGES, text => text)}
${bold('Flags')}
${table(flagsOf('lint'), dim)}
${bold('Formats')}
${table(Object.entries(ABOUT_FORMATS), dim)}
${bold('Flags of kmslint access')}
${table(flagsOf('access'), dim)}
${bold('Flags of kmslint generate')}
${table([SAMPLE_FORMAT, ...flagsOf('generate')], dim)}
${bold('Examples')}
${table(EXAMPLES, dim)}
${bold('Exit codes')}
${table(EXIT_CODES, text => text)}`,
  )
  return FINE
}

const USAGES = COMMANDS.map(
  ({ name, usage, about }) => [['kmslint', name, usage].filter(Boolean).join(' '), about] as const,
)

/** The flags that are listed with a command, as they are written and what they do: what others have too stands with linting. */
export function flagsOf(command: Command): (readonly [string, string])[] {
  return FLAGS.filter(({ only: [first] = ['lint'] }: Flag) => first === command).map(flag => [
    written(flag),
    flag.about,
  ])
}

function written({ name, short, value }: Flag): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
}

function table(rows: readonly (readonly [string, string])[], dim: (text: string) => string): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${dim(right)}\n`).join('')
}
