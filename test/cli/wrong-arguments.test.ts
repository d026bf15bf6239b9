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
    [['--format', 'sarif', '--format', 'json'], 'give the others a file: --format sarif=FILE'],
    [['--format', 'sarif=a', '--format', 'json=a'], 'cannot both be written to a; give each'],
    [['--format', 'sarif='], '--format sarif= names no file'],
    [['--format', 'srif=a'], '--format cannot be "srif"; did you mean "sarif"?'],
    [['--format', 'sarif=a', '-o', 'b'], '--output-file is for a --format without a file'],
    [['--statistics', '--format', 'json'], 'give each --format a file'],
    [['completions'], 'needs one shell: source <(kmslint completions bash)'],
    [['completions', 'zhs'], 'did you mean "zsh"?'],
    [['completions', 'bash', '-q'], '--quiet does nothing here'],
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
    [['generate', 'samples'], '--out DIR says where samples go'],
    [['generate', '--format', 'cloudformation'], 'choose one of: cloudformation-yaml, cloudformation-json'],
    [['generate', '--wrong', 'rotation-disable'], 'did you mean "rotation-disabled"?'],
    [
      ['generate', '--wrong', 'rotation-turned-off'],
      'there are no samples for rotation-turned-off; choose one of',
    ],
    [['generate', '--spec', 'RSA-2048'], 'did you mean "RSA_2048"?'],
    [['generate', '--usage', 'SIGN'], '--usage cannot be "SIGN"'],
    [['generate', '--shape', 'parameters'], 'did you mean "parameter"?'],
    [['generate', '--policy', 'publik'], 'did you mean "public"?'],
    [['generate', '--count', 'many'], '--count needs a whole number from 1 to 100000, such as --count=7'],
    [['generate', '--seed=-1'], '--seed needs a whole number'],
    [['generate', '--legal', '--wrong', 'rotation-disabled'], 'leave out one of them'],
    [['generate', '--legal', '--ignored'], 'leave out --ignored'],
    [['generate', '--format=key-policy', '--ignored'], 'and a key-policy has neither; leave it out'],
    [['generate', '--spec', 'HMAC_256', '--usage', 'SIGN_VERIFY'], 'use GENERATE_VERIFY_MAC'],
    [['generate', '--spec', 'ML_KEM_512'], 'CloudFormation makes no key of ML_KEM_512'],
    [['generate', '--spec', 'RSA_2048', '--wrong', 'rotation-disabled'], 'leave out one of them'],
    [['generate', '--format', 'key-policy', '--wrong', 'rotation-disabled'], 'leave out one of them'],
    // A request for a grant holds no policy.
    [
      ['generate', '--format=create-key-request', '--wrong=grant-to-other-account', '--policy=public'],
      'leave out one of them',
    ],
    [['generate', '--format', 'key-policy', '--shape', 'sub'], 'which a key-policy has none of'],
    [['generate', '--out', 'good.yaml/x'], 'could not be written to good.yaml/x'],
    [['generate', '--region', 'eu-central-1'], '--region does nothing here: it is for linting files'],
    [['rules', '--fix'], '--fix does nothing here'],
    [['init', '-f', 'json'], '--format does nothing here'],
    [['generat'], 'did you mean "generate"?'],
    [['--unsafe-fixes'], '--unsafe-fixes does nothing by itself; add --fix or --diff'],
    [['--diff', '--format', 'json'], '--diff and --format cannot go together; leave out one of them'],
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
