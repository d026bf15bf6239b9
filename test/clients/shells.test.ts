import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { kmslint } from '../cli/program.ts'
import { folderWith } from '../files/folder.ts'
import { isHere } from './here.ts'

/** What the shell itself proposes for a line, `kmslint` and words; the last may be begun or empty. */
type Propose = (words: readonly string[]) => string[]

const bash: Propose = words => {
  const quoted = ['kmslint', ...words].map(word => `'${word}'`).join(' ')
  const ask = `source "$1"; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _kmslint; printf '%s\\n' "\${COMPREPLY[@]}"`
  return run('bash', ask)
}

const fish: Propose = words =>
  run('fish', `source $argv[1]; complete -C "kmslint ${words.join(' ')}"`).map(
    line => line.split('\t')[0] ?? '',
  )

/** zsh proposes only to a person: one types the line and a tab. What it would list is written out, and the shell ends. */
const zsh: Propose = words => {
  const setUp = `PS1= PS2= RPS1=
autoload -Uz compinit && compinit -u -D
source ${scriptFor('zsh')}
bindkey '^I' complete-word
comppostfuncs=(exit)
compadd() {
  if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    for hit in $hits; do print -r -- "<$hit>"; done
  fi
  builtin compadd "$@"
}
print READY
`
  const talk = `zmodload zsh/zpty; zpty z zsh -f -i; zpty -w z "source $1"; zpty -r -m z log '*READY*'
zpty -w -n z "kmslint $2"$'\t'; while zpty -r z chunk; do print -rn -- $chunk; done`
  const cwd = folderWith({ 'my keys.yaml': '', setUp })
  const args = ['-f', '-c', talk, 'zsh', join(cwd, 'setUp'), words.join(' ')]
  const { stdout } = spawnSync('zsh', args, { encoding: 'utf8', cwd, timeout: 20_000 })
  return [...stdout.matchAll(/<([^<>]+)>/g)].map(([, hit = '']) => hit)
}

function run(shell: string, ask: string): string[] {
  const file = scriptFor(shell)
  const args = shell === 'bash' ? ['-c', ask, 'bash', file] : ['--no-config', '-c', ask, file]
  const { stdout, stderr } = spawnSync(shell, args, { encoding: 'utf8', cwd: emptyFolder() })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(line => line !== '')
}

function scriptFor(shell: string): string {
  return join(folderWith({ script: kmslint(['completions', shell]).stdout }), 'script')
}

function emptyFolder(): string {
  return folderWith({ 'my keys.yaml': '' })
}

describe.each([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
] as const)('completions in %s', (shell, propose) => {
  const there = it.skipIf(!isHere(shell))

  there('commands', () => {
    expect(propose(['exp'])).toContain('explain')
  })

  there('flags', () => {
    expect(propose(['--stat'])).toContain('--statistics')
  })

  there('values of flags', () => {
    expect(propose(['--fail-on', ''])).toEqual(expect.arrayContaining(['error', 'warning', 'info', 'never']))
    expect(propose(['--format', 'sari'])).toContain('sarif')
  })

  there('rules', () => {
    const wanted = RULES.map(({ id }) => id).filter(id => id.startsWith('rotation-'))
    expect(propose(['explain', 'rotation-'])).toEqual(expect.arrayContaining(wanted))
    expect(wanted.length).toBeGreaterThan(2)
  })
})

describe('completions of --rule', () => {
  it.each([
    ['bash', bash, ['--rule', 'rotation-disabled', '=', '']],
    ['bash, begun', bash, ['--rule', 'rotation-disabled', '=', 'wa']],
    ['bash, joined', bash, ['--rule', '=', 'rotation-disabled', '=', 'wa']],
    ['zsh', zsh, ['--rule', 'rotation-disabled=wa']],
    ['fish', fish, ['--rule', 'rotation-disabled=']],
    ['fish, begun', fish, ['--rule', 'rotation-disabled=wa']],
    ['fish, joined', fish, ['--rule=rotation-disabled=wa']],
  ] as const)('in %s end with how grave it is', (shell, propose, words) => {
    if (!isHere(shell.split(',')[0] ?? '')) return
    const proposed = propose(words)
    expect(proposed.some(word => /(^|=)warning$/.test(word))).toBe(true)
    expect(proposed.some(word => word.startsWith('rotation-period'))).toBe(false)
  })

  it.each([
    ['bash', bash],
    ['zsh', zsh],
    ['fish', fish],
  ] as const)('in %s begin with a rule', (shell, propose) => {
    if (isHere(shell)) expect(propose(['--rule', 'rotation-d'])).toContain('rotation-disabled=')
  })

  it('in bash are not given where a rule is explained', () => {
    expect(bash(['explain', 'rotation-disabled', ''])).not.toContain('warning')
  })
})

describe('the script for bash', () => {
  it('names a file with a space as one', () => {
    expect(bash(['--config', 'my'])).toEqual(['my keys.yaml'])
  })

  it.skipIf(!isHere('shellcheck'))('has no fault that shellcheck knows', () => {
    // 2207: bash 3.2 has no mapfile.
    const args = ['-s', 'bash', '-e', 'SC2207', '-']
    const { stdout } = spawnSync('shellcheck', args, {
      input: kmslint(['completions', 'bash']).stdout,
      encoding: 'utf8',
    })
    expect(stdout).toBe('')
  })
})

describe('the manual page', () => {
  it.skipIf(!isHere('mandoc'))('is well formed', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', 'man/kmslint.1'], {
      encoding: 'utf8',
    })
    // It has no date, so that it changes only with what it says.
    expect(stdout.replace(/^.*missing date.*\n/, '')).toBe('')
  })

  it.skipIf(!isHere('mandoc'))('shows flags and formats as --help does', () => {
    const { stdout } = spawnSync('mandoc', ['-T', 'ascii', 'man/kmslint.1'], { encoding: 'utf8' })
    const plain = stdout.replaceAll(/.\u0008/g, '')
    for (const words of [
      '-f, --format FORMAT[=FILE]',
      '--statistics',
      'kmslint completions SHELL',
      'EXIT STATUS',
    ])
      expect(plain).toContain(words)
  })
})
