// A tree of 20,000 files, 200 of them with KMS: the time beside grep's for finding the same files, and the peak of memory.
// Every file is one that kmslint has to open. Needs grep.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { FILES, makeTree, WITH_KMS } from './measure/make-tree.mjs'
import { expect, round } from './measure/measure.mjs'

const KMSLINT = fileURLToPath(new URL('../dist/kmslint.cjs', import.meta.url))
const ROUNDS = 15
/** Run inside the process measured: says at its end how much memory it had at most, in kilobytes. */
const TELL_PEAK =
  'data:text/javascript,import{writeSync}from"node:fs";' +
  'process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))'

const tree = mkdtempSync(join(tmpdir(), 'kmslint-tree-'))

function run(command, args, stdio = 'pipe') {
  const start = performance.now()
  const child = spawnSync(command, args, { cwd: tree, encoding: 'utf8', stdio, maxBuffer: 1e9 })
  const time = performance.now() - start
  if (child.error) throw child.error
  if (child.status === null || child.status > 1 || child.stdout === '')
    throw new Error(`${command} ended with ${child.status}: ${child.stderr}`)
  return { ...child, time }
}

const grep = () => run('grep', ['-rlI', 'KMS', '.'])
const kmslint = (...args) =>
  run(process.execPath, [...args, KMSLINT, '--format', 'json', '.'], ['ignore', 'pipe', 'pipe', 'pipe'])

function check() {
  const found = grep().stdout.trimEnd().split('\n').length
  const child = kmslint('--import', TELL_PEAK)
  const { summary } = JSON.parse(child.stdout)
  const seen = `${summary.files} files, ${summary.filesWithKms} with KMS; grep: ${found}`
  if (summary.files !== FILES || summary.filesWithKms !== WITH_KMS || found !== WITH_KMS)
    throw new Error(`wrong tree: ${seen}`)
  console.log(seen)
  return Number(child.output[3]) / 1024
}

try {
  makeTree(tree)
  const peak = check()
  const [theirs, ours] = [[], []]
  // Turn by turn, and the shortest of each: what else the machine does slows both, and at times neither.
  for (let turn = 0; turn < ROUNDS; turn++) {
    theirs.push(grep().time)
    ours.push(kmslint().time)
  }
  console.log(`grep -rlI KMS: ${round(Math.min(...theirs))} ms; kmslint: ${round(Math.min(...ours))} ms`)
  expect('a tree of 20,000 files, beside grep', Math.min(...ours) / Math.min(...theirs), {
    atMost: 2.5,
    unit: ' ×',
  })
  expect('its peak of memory', peak, { atMost: 200, unit: ' MB' })
} finally {
  rmSync(tree, { recursive: true })
}
