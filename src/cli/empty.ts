import { endingsOf } from '../files/candidates.ts'
import { FORMATS } from '../formats/index.ts'
import { visible } from '../report/visible.ts'
import { type ExitCode, FAILED, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { print, STDERR } from './streams.ts'

/** Says that there was no file to look at. That none has changed is good news; else it is likely a mistake. */
export function sayEmpty(given: Given): ExitCode {
  const since = given.value('since')
  print(STDERR, since === undefined ? nothingText(given) : unchangedText(since))
  return since !== undefined || given.on('allow-empty') ? FINE : FAILED
}

function unchangedText(since: string): string {
  return `kmslint: no file to look at has changed since ${visible(since)}\n`
}

function nothingText(given: Given): string {
  const paths = given.words.length > 0 ? given.words : ['.']
  const where = paths.map(path => (path === '.' ? 'this folder' : visible(path))).join(', ')
  const known = [...endingsOf(FORMATS)].map(ending => `.${ending}`).join(' ')
  const advice = given.on('allow-empty')
    ? ''
    : '  Name files, folders or globs that hold some, or add --allow-empty.\n'
  return `kmslint: no file to look at in ${where}\n  In folders kmslint reads ${known}, and leaves out what .gitignore does.\n${advice}`
}
