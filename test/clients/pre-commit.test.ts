import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { endingsOf } from '../../src/files/candidates.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { BAD, GOOD } from '../cli/templates.ts'
import { folderWith } from '../files/folder.ts'
import { isHere } from './here.ts'

const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))

/** Who commits, and no settings of whoever runs the tests. */
const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', env: ENVIRONMENT }).trim()
}

/** A repository of the project as it is now, for pre-commit to clone. */
function projectRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kmslint-test-'))
  // pre-commit leaves all packages in it, so its end takes a while.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }), 120_000)
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter(name => name !== '' && !/^(fixtures|test)\//.test(name)))
    cpSync(file, `${folder}/${file}`)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--message', 'now')
  return folder
}

describe('the hook for pre-commit', () => {
  it('looks at the endings that kmslint looks at', () => {
    // Python's (?i) is JavaScript's flag.
    const files = new RegExp(hook.files.replace('(?i)', ''), 'i')
    for (const ending of endingsOf(FORMATS)) expect(`a/b.${ending}`).toMatch(files)
    expect('B.YAML').toMatch(files)
    for (const other of ['a.ts', 'yaml', 'a.yaml.txt']) expect(other).not.toMatch(files)
    expect(hook.files.split('|')).toHaveLength(endingsOf(FORMATS).size)
  })

  it.skipIf(!isHere('pre-commit'))(
    'installs kmslint from a clone and lets clean files pass, and no others',
    { timeout: 600_000 },
    () => {
      const project = projectRepository()
      const config = `repos:\n  - repo: ${project}\n    rev: ${git(project, 'rev-parse', 'HEAD')}\n    hooks: [{id: kmslint, language_version: system}]\n`
      const cwd = folderWith({ '.pre-commit-config.yaml': config, 'good.yaml': GOOD, 'notes.txt': BAD })
      git(cwd, 'init', '--quiet')
      git(cwd, 'add', '--all')
      const preCommit = () =>
        spawnSync('pre-commit', ['run', '--all-files', '--color', 'never'], {
          cwd,
          encoding: 'utf8',
          env: { ...ENVIRONMENT, PRE_COMMIT_HOME: `${project}/.home` },
        })
      const clean = preCommit()
      expect({
        status: clean.status,
        passed: /kmslint\.+Passed/.test(clean.stdout),
        stdout: clean.stdout,
      }).toMatchObject({ status: 0, passed: true })
      execFileSync('cp', ['notes.txt', 'bad.yml'], { cwd })
      git(cwd, 'add', '--all')
      const failing = preCommit()
      expect(failing.status).toBe(1)
      expect(failing.stdout).toMatch(/kmslint\.+Failed\n- hook id: kmslint\n- exit code: 1/)
      expect(failing.stdout).toContain('bad.yml\n  7:17  error')
      expect(failing.stdout).not.toContain('notes.txt')
    },
  )
})
