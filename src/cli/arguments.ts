import { parseArgs } from 'node:util'

export interface Invocation {
  readonly paths: readonly string[]
  readonly format: 'stylish' | 'json'
  readonly failOn: 'error' | 'warning' | 'info' | 'never'
  readonly help: boolean
  readonly version: boolean
  readonly parameters: ReadonlyMap<string, string>
  readonly region: string | undefined
  readonly account: string | undefined
}

/** A call that cannot be understood; its message says what to do. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  parameter: { type: 'string', multiple: true },
  region: { type: 'string' },
  account: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

export function parseInvocation(args: readonly string[]): Invocation {
  const { values, positionals } = parsed(args)
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    format: oneOf('--format', values.format ?? 'stylish', ['stylish', 'json']),
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'error', ['error', 'warning', 'info', 'never']),
    help: values.help === true,
    version: values.version === true,
    parameters: new Map((values.parameter ?? []).map(parameterOf)),
    region: values.region,
    account: values.account,
  }
}

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })

function parsed(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args)
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : 'bad arguments'}; see kmslint --help`)
  }
}

function oneOf<T extends string>(flag: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(candidate => candidate === value)
  if (found === undefined) throw new UsageError(`${flag} takes ${allowed.join(', ')}; see kmslint --help`)
  return found
}

function parameterOf(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError('--parameter takes Name=value; see kmslint --help')
  return [text.slice(0, at), text.slice(at + 1)]
}
