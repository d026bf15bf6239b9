import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { FORMATS, lintText, RULES } from '../../src/index.ts'
import { program } from '../cli/program.ts'

/** By its address, for it has no types. */
const TARGETS = new URL('../../scripts/build/targets.mjs', import.meta.url).href
const folder = mkdtempSync(join(tmpdir(), 'kmslint-loading-'))
afterAll(() => rmSync(folder, { recursive: true }))

const KEYS = Array.from(
  { length: 100 },
  (_, index) =>
    `  Key${index}: {Type: 'AWS::KMS::Key', Properties: {EnableKeyRotation: true, Description: Encrypts orders of shop ${index}}}`,
)
const TEMPLATE = { name: 'template.yaml', text: `Resources:\n${KEYS.join('\n')}\n` }

describe('detectors', () => {
  it.each([
    ['a plain description', 'Encrypts the orders of the shop, see the runbook of team blue', []],
    ['words for secrets', 'SRA Secrets Key for API keys, tokens and the password manager', []],
    ['ids, ARNs and dates', 'Shared with 111122223333 since 2026 (arn:aws:iam::111122223333:role/app)', []],
    ['a password', 'password=Tr0ub4dor', ['secrets']],
    ['an address', 'ask jane.doe@example.com', ['personal']],
  ])('are loaded where they are needed and nowhere else: %s', (_, description, parts) => {
    expect(
      partsLoadedFor(
        `Resources: {Key: {Type: 'AWS::KMS::Key', Properties: {Description: '${description}'}}}`,
      ),
    ).toEqual(parts)
  })
})

it('plain descriptions are looked through in no time to speak of', async () => {
  const others = RULES.filter(({ id }) => !id.endsWith('-in-metadata'))
  const [all = 0, rest = 0] = await timesOf(
    [RULES, others].map(rules => () => lintText(TEMPLATE, {}, { rules, formats: FORMATS })),
  )
  expect(all / rest).toBeLessThan(1.4)
})

it('the library needs nothing of Node for texts', async () => {
  const { LIBRARY } = await import(TARGETS)
  const { metafile } = await build({ ...LIBRARY, outdir: folder, write: false })
  const outputs = new Map(Object.entries(metafile?.outputs ?? {}))
  const readsFiles = (name: string) =>
    Object.keys(outputs.get(name)?.inputs ?? {}).some(input => input.startsWith('src/files/'))
  const ofNode: string[] = []
  for (const [name, { imports }] of outputs) {
    if (readsFiles(name) || !reached(outputs, readsFiles).has(name)) continue
    ofNode.push(
      ...imports.filter(({ path }) => path.startsWith('node:')).map(({ path }) => `${name}: ${path}`),
    )
  }
  expect(ofNode).toEqual([])
})

/** The parts that the command itself says it has loaded. */
function partsLoadedFor(text: string): string[] {
  const template = join(folder, 'template.yaml')
  const hook = join(folder, 'hook.cjs')
  writeFileSync(template, text)
  writeFileSync(hook, `process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache))))`)
  const { stderr } = spawnSync(process.execPath, ['-r', hook, program(), template], { encoding: 'utf8' })
  const loaded = JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as string[]
  return loaded.flatMap(path => /parts.(secrets|personal|re2js)\.cjs$/.exec(path)?.[1] ?? [])
}

/** The outputs that can be reached from the entry without reading files. */
function reached(
  outputs: ReadonlyMap<string, { readonly imports: readonly { readonly path: string }[] }>,
  readsFiles: (name: string) => boolean,
): ReadonlySet<string> {
  const entry = [...outputs.keys()].find(name => name.endsWith('/index.js'))
  const seen = new Set(entry === undefined ? [] : [entry])
  for (const name of seen) {
    for (const { path } of outputs.get(name)?.imports ?? [])
      if (outputs.has(path) && !readsFiles(path)) seen.add(path)
  }
  return seen
}

/** The processor's time that works take, in turns and after all is warm: what else the machine does counts for none. */
async function timesOf(works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map(() => 0)
  for (let turn = 0; turn < 30; turn++) {
    for (const [index, work] of works.entries()) {
      const before = process.cpuUsage()
      await work()
      const { user } = process.cpuUsage(before)
      if (turn >= 10) times[index] = (times[index] ?? 0) + user
    }
  }
  return times
}
