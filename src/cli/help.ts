import { coloursFor } from './colour.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import { FLAGS, type Flag, type Given } from './flags.ts'
import { print, STDOUT } from './streams.ts'

const EXAMPLES = [
  ['kmslint', 'all files of this folder'],
  ['kmslint template.yaml stacks/', 'a file and a folder'],
  ["kmslint '**/*.template.json'", 'a glob'],
  ['kmslint --parameter Env=prod --region eu-central-1 .', 'as it will be deployed'],
  ['kmslint --format sarif --output-file kmslint.sarif .', 'for code scanning'],
  ['kmslint --diff .', 'what --fix would change'],
  ['kmslint --since origin/main .', 'what changed on this branch'],
  ['kmslint explain rotation-disabled', 'what a rule means and how to mend it'],
  ['kmslint access --assert-no-public .', 'exit 1 if strangers can use a key'],
] as const

/** Prints what the command line takes. */
export async function help(given: Given): Promise<ExitCode> {
  const { bold, dim } = await coloursFor(given, STDOUT)
  print(
    STDOUT,
    `Finds what is wrong with AWS KMS keys in CloudFormation templates and other JSON and YAML.

${bold('Usage')}
  kmslint [FLAG…] [PATH…]   PATH: files, folders, globs; - for standard input; else this folder
  kmslint rules             all rules (--format json: for programs)
  kmslint explain RULE      a rule's page
  kmslint access [PATH…]    who can do what with each key (--format json: for programs)
  kmslint diff REF [PATH…]  what changes since REF do to keys: fail, delete, open them
  kmslint config [PATH]     what applies to a file, and where it is set (--format json too)
  kmslint init              write a kmslint.yaml to begin with
  kmslint generate          sample keys, right and wrong ones, and what is to be found in them
  kmslint lsp --stdio       the language server, for editors

${bold('Flags')}
${table([...flagsOf(undefined), ...flagsOf('lint')], dim)}
${bold('Flags of kmslint access')}
${table(flagsOf('access'), dim)}
${bold('Flags of kmslint generate')}
${table([['-f, --format FORMAT', SAMPLE_FORMAT], ...flagsOf('generate')], dim)}
${bold('Examples')}
${table(EXAMPLES, dim)}
${bold('Exit codes')}
  0  nothing at or above --fail-on; of kmslint access: assertions hold, nothing new is allowed
  1  findings at or above --fail-on; an assertion that fails or is undecided, new access
  2  kmslint could not do its work: a wrong flag, a file that cannot be read
`,
  )
  return FINE
}

const SAMPLE_FORMAT = 'cloudformation-yaml (default) or -json, create-key-request, key-policy'

function flagsOf(command: Flag['only']): (readonly [string, string])[] {
  return FLAGS.filter((flag: Flag) => flag.only === command).map(flag => [written(flag), flag.about])
}

function written({ name, short, value }: Flag): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`
}

function table(rows: readonly (readonly [string, string])[], dim: (text: string) => string): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${dim(right)}\n`).join('')
}
