import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CATALOGUE } from '../../src/catalogue.ts'
import { startCrew } from '../../src/cli/threads/crew.ts'
import { lintFiles } from '../../src/files/lint-files.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { folderWith } from '../files/folder.ts'
import { kmslint } from './program.ts'
import { BAD, BROKEN, GOOD, RISKY } from './templates.ts'

/** Sixty files of all kinds. */
function many(): Record<string, string> {
  const kinds = [
    BAD,
    BROKEN,
    GOOD,
    RISKY,
    'a: 1\n',
    BAD.replace('Key:', 'Key: # kmslint-ignore spec-usage-mismatch'),
  ]
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [`d${at % 7}/t${at}.yaml`, kinds[at % kinds.length] ?? '']),
  )
}

describe('--threads', () => {
  it('says the same with any number of them, in every format', () => {
    const cwd = folderWith(
      Object.fromEntries(Object.entries(many()).map(([name, text]) => [`in/${name}`, text])),
    )
    const run = (threads: string) => {
      const outputs = ['json', 'junit'].map(format => `--format=${format}=../${format}`)
      const outcome = kmslint(['--threads', threads, ...outputs, '-f', 'stylish', 'gone.yaml', '.'], {
        cwd: join(cwd, 'in'),
      })
      return { ...outcome, reports: ['json', 'junit'].map(name => readFileSync(join(cwd, name), 'utf8')) }
    }
    const alone = run('1')
    expect([run('2'), run('5'), run('auto')]).toEqual([alone, alone, alone])
  })

  it('goes with a cache and with a baseline', () => {
    const cwd = folderWith(many())
    const flags = ['--cache', '--cache-location', 'x.cache', '-f', 'json', '--baseline', 'known.json']
    kmslint(['--baseline', 'known.json', '--update-baseline', '--threads', '3', 'd1', 'd2'], { cwd })
    const alone = kmslint([...flags.slice(3), '--threads', '1'], { cwd })
    expect(JSON.parse(alone.stdout).summary.baselined).toBeGreaterThan(0)
    for (let turn = 0; turn < 2; turn++) expect(kmslint([...flags, '--threads', '3'], { cwd })).toEqual(alone)
    expect(kmslint([...flags, '--timing'], { cwd }).stderr).not.toContain('rotation-disabled')
  })

  it('tells of the first wrong configuration, whoever finds it', () => {
    const cwd = folderWith({ ...many(), 'd2/kmslint.yaml': 'rules: 1\n', 'd5/kmslint.yaml': 'rules: 2\n' })
    const alone = kmslint(['--threads', '1'], { cwd })
    expect(alone).toMatchObject({ code: 2, stderr: expect.stringContaining('d2/kmslint.yaml:1:8') })
    expect(kmslint(['--threads', '4'], { cwd })).toEqual(alone)
  })

  it.each([
    [['--threads', '0'], '--threads needs a number from 1 to 64, or auto; got "0"'],
    [['--threads', 'many'], 'got "many"'],
    [['--threads', '2', '--fix'], '--threads and --fix cannot go together'],
  ])('%j is refused', (args, message) => {
    const { code, stderr } = kmslint(args)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})

describe('a thread that ends early', () => {
  /** Runs over the files with one more thread, which runs this. */
  async function runBeside(script: string) {
    const cwd = folderWith({ 'a.yaml': BAD, 'b.yaml': BAD, 'c.yaml': BAD })
    const path = join(folderWith({}), 'thread.cjs')
    writeFileSync(
      path,
      `const { workerData: { state, place }, parentPort } = require('node:worker_threads')\n${script}`,
    )
    return lintFiles(['.'], {
      cwd,
      catalogue: CATALOGUE,
      settingsFor: () => DEFAULT_SETTINGS,
      recruit: async (progress, run) => {
        const crew = startCrew(progress, run, { size: 1, remember: () => {}, script: path })
        // It is given the time to end before this thread takes a file.
        await new Promise(done => setTimeout(done, 1500))
        return crew
      },
    })
  }

  it.each([
    [
      'by an error',
      'Atomics.store(state, place, Atomics.add(state, 0, 1) + 1); throw new RangeError("x")',
      'RangeError',
    ],
    ['by itself', 'Atomics.store(state, place, Atomics.add(state, 0, 1) + 1); process.exit(3)', 'it ended'],
  ])('%s is a problem of its file, and the others are looked at', async (_, script, reason) => {
    const run = await runBeside(script)
    expect(
      run.files.map(({ problems, findings }) => [problems.map(({ code }) => code), findings.length]),
    ).toEqual([
      [['thread-crashed'], 0],
      [[], 1],
      [[], 1],
    ])
    expect(run.files[0]?.problems[0]?.message).toContain(reason)
    expect(run.fileCount).toBe(3)
  })

  it('leaves what it had not told of to the first', async () => {
    const run = await runBeside(
      'Atomics.add(state, 0, 1); Atomics.store(state, place, Atomics.add(state, 0, 1) + 1); process.exit(1)',
    )
    expect(run.files.map(({ source, problems }) => [source.name, problems.length])).toEqual([
      ['a.yaml', 0],
      ['b.yaml', 1],
      ['c.yaml', 0],
    ])
  })
})
