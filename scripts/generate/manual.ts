import { readFileSync } from 'node:fs'
import { COMMANDS } from '../../src/cli/commands.ts'
import { flagsOf } from '../../src/cli/help.ts'
import { EXAMPLES, EXIT_CODES, SAMPLE_FORMAT, SUMMARY } from '../../src/cli/manual.ts'
import { ABOUT_FORMATS } from '../../src/report/formats.ts'
import { fromRoot } from './folders.ts'
import type { Output } from './output.ts'

type Row = readonly [left: string, right: string]

const ENVIRONMENT: readonly Row[] = [
  ['NO_COLOR, FORCE_COLOR', 'no colours; colours where there is no terminal'],
  ['NO_HYPERLINK, FORCE_HYPERLINK', 'no links on rule names; links on any terminal'],
]

/** `man kmslint`, of what the command says in `--help`. */
export function manual(): Output {
  const { version } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'))
  const commands = COMMANDS.map(
    ({ name, usage, about }): Row => [['kmslint', name, usage].filter(Boolean).join(' '), about],
  )
  const sections: readonly (readonly [string, string])[] = [
    ['NAME', 'kmslint \\- lints AWS KMS keys'],
    ['SYNOPSIS', '.B kmslint\n[FLAG...] [PATH...]'],
    ['DESCRIPTION', escaped(SUMMARY)],
    ['COMMANDS', listed(commands)],
    ['FLAGS', listed(flagsOf('lint'))],
    ['FORMATS', listed(Object.entries(ABOUT_FORMATS))],
    ['FLAGS OF KMSLINT ACCESS', listed(flagsOf('access'))],
    ['FLAGS OF KMSLINT GENERATE', listed([SAMPLE_FORMAT, ...flagsOf('generate')])],
    ['EXIT STATUS', listed(EXIT_CODES)],
    ['ENVIRONMENT', listed(ENVIRONMENT)],
    ['EXAMPLES', listed(EXAMPLES)],
  ]
  const text = sections.map(([name, body]) => `.SH ${name}\n${body}\n`).join('')
  return { path: 'man/kmslint.1', text: `.TH KMSLINT 1 "" "kmslint ${version}"\n${text}` }
}

function listed(rows: readonly Row[]): string {
  return rows.map(([left, right]) => `.TP\n.B ${escaped(left.trim())}\n${escaped(right)}`).join('\n')
}

/** What roff takes for its own: backslashes, hyphens, and dots and quotes where a line begins. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replaceAll('"', '\\(dq')
    .replace(/^(?=[.'])/, '\\&')
}
