import { describe, expect, it } from 'vitest'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { GOOD } from './templates.ts'

describe('a wrong argument', () => {
  it.each([
    [['--fromat', 'json'], 'there is no flag --fromat; did you mean "--format"?'],
    [['-x'], 'there is no flag -x; `kmslint --help` lists them all'],
    [['--format', 'jsno'], '--format cannot be "jsno"; did you mean "json"?'],
    [['--format'], '--format needs a value: --format FORMAT'],
    [['--format', '--quiet'], '--format needs a value'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['--fail-on', 'warn'], '--fail-on cannot be "warn"'],
    [['--preset', 'strickt'], 'did you mean "strict"?'],
    [
      ['--rule', 'rotation-disable=off'],
      'there is no rule "rotation-disable"; did you mean "rotation-disabled"?',
    ],
    [['--rule', 'rotation-disabled=of'], 'the severity of rotation-disabled cannot be "of"'],
    [['--rule', 'rotation-disabled'], 'such as --rule rotation-disabled=off'],
    [['--parameter', 'Env'], 'such as --parameter Env=prod'],
    [['--region', 'Frankfurt'], 'such as eu-central-1; got "Frankfurt"'],
    [['--account', '123'], '--account needs the 12 digits'],
    [['--trusted-account', 'me'], '--trusted-account needs the 12 digits'],
    [['--partition', 'AWS'], '--partition needs'],
    [['explain'], 'kmslint explain needs one rule'],
    [['explain', 'rotation-disable'], 'did you mean "rotation-disabled"?'],
    [['explian', 'rotation-disabled'], 'no command or file "explian"; did you mean "explain"?'],
    [['rules', 'x'], '`kmslint ./rules` lints a folder of that name'],
    [['rules', '--format', 'sarif'], 'choose one of: table, json'],
    [['-', 'good.yaml'], 'must be the only path'],
    [['--stdin-filename', 'x', 'good.yaml'], 'add the path -'],
    [['--parameters', 'gone.json', 'good.yaml'], '--parameters gone.json cannot be read'],
    [[''], 'a path is empty'],
    [['--output-file', 'good.yaml/x', 'good.yaml'], 'could not be written to good.yaml/x'],
  ])('%j is told in one line, with what to do', (args, message) => {
    const { code, stdout, stderr } = kmslint(args, { cwd: folderWith({ 'good.yaml': GOOD }) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^kmslint: [^\n]+\n$/)
    expect(stderr).toContain(message)
  })

  it('does not bring control characters to the terminal', () => {
    expect(kmslint(['--\u001b[31m']).stderr).toContain('\\x1b[31m')
  })
})
