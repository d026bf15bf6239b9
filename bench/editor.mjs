// The language server over its own protocol: how long it takes to be ready, how long from a change to its diagnostics, and
// what memory it holds after many changes. Times are bound in milliseconds, and beside other work. Needs Linux.
import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { lintText } from '../dist/index.js'
import { OWN_ACCOUNT } from './measure/make-tree.mjs'
import { best, expect, expectWhenQuiet, KMSLINT, round, slowdownOf } from './measure/measure.mjs'

const STARTS = 20
const MANY_CHANGES = 10_000
const BURST = 10
/** Linux counts the processor's time in hundredths of a second. */
const MS_PER_TICK = 10

const KEY = name => `  ${name}:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      KeySpec: RSA_2048
      KeyUsage: GENERATE_VERIFY_MAC
${OWN_ACCOUNT}`
const TOPIC = name =>
  `  ${name}:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: a topic of many\n`

/** In the KeyUsage of the first key; and before all keys, where nothing of what was read stands for what is there then. */
const IN_KEY = { line: 8, character: 18 }
const ABOVE = { line: 0, character: 37 }

/** A template of this size: a few keys, as templates have, and resources of other kinds. */
function template(bytes) {
  let text = 'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n'
  for (let nth = 0; nth < 4; nth++) text += KEY(`Key${nth}`)
  for (let nth = 0; text.length < bytes; nth++) text += TOPIC(`Topic${nth}`)
  return text
}

class Editor {
  constructor() {
    this.process = spawn(process.execPath, [KMSLINT, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    )
    this.versions = new Map()
    this.connection.onNotification('textDocument/publishDiagnostics', params => this.told?.(params))
    this.connection.listen()
  }

  async start() {
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    })
    await this.connection.sendNotification('initialized', {})
  }

  async end() {
    await this.connection.sendRequest('shutdown')
    await this.connection.sendNotification('exit')
  }

  async open(uri, text) {
    this.versions.set(uri, 1)
    const told = this.#told(uri, 1)
    const textDocument = { uri, version: 1, languageId: 'yaml', text }
    await this.connection.sendNotification('textDocument/didOpen', { textDocument })
    const { diagnostics } = await told
    if (diagnostics.length === 0) throw new Error('nothing was found: this measures nothing')
  }

  /** Adds a letter at a place, or takes it away again, and waits for what is said of it. */
  async change(uri, start = IN_KEY) {
    const version = this.versions.get(uri) + 1
    this.versions.set(uri, version)
    const end = { ...start, character: start.character + (version % 2 === 0 ? 0 : 1) }
    const told = this.#told(uri, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: version % 2 === 0 ? 'X' : '' }],
    })
    await told
  }

  #told(uri, version) {
    return new Promise(done => {
      this.told = params => params.uri === uri && params.version === version && done(params)
    })
  }

  /** Milliseconds that the processor has worked for it, all its threads together. */
  worked() {
    const [, fields] = /\) (.*)/.exec(readFileSync(`/proc/${this.process.pid}/stat`, 'utf8'))
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    return (user + system) * MS_PER_TICK
  }

  /** In MB, as Linux tells it. */
  memory() {
    const status = readFileSync(`/proc/${this.process.pid}/status`, 'utf8')
    return Number(/VmRSS:\s*(\d+)/.exec(status)[1]) / 1024
  }
}

function percentile(times, share) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]
}

/** Milliseconds that each piece of work takes, turn by turn, so that what else the machine does slows both. */
async function inTurn(count, ...works) {
  const times = works.map(() => [])
  for (let nth = 0; nth < count; nth++) {
    for (const [at, work] of works.entries()) {
      const start = performance.now()
      await work()
      times[at].push(performance.now() - start)
    }
  }
  return times
}

/** Milliseconds from starting the server to its answer that it is ready. */
async function initialise() {
  const editor = new Editor()
  const start = performance.now()
  await editor.start()
  const took = performance.now() - start
  await editor.end()
  return took
}

const TYPING = 100
const pause = () => new Promise(done => setTimeout(done, TYPING))

const small = { name: 'a.yaml', text: template(2_000) }
await initialise()
const starts = []
for (let nth = 0; nth < STARTS; nth++) starts.push(await initialise())
const node = await best(5, () => spawnSync(process.execPath, ['-e', '0']))
const slowdown = await slowdownOf(200, () => lintText(small))
console.log(`     node -e 0: ${round(node)} ms`)
expect('initialising, beside node -e 0', Math.min(...starts) / node, { atMost: 4 })
expectWhenQuiet('initialising, p95', percentile(starts, 0.95), { atMost: 200, unit: ' ms', slowdown })

const editor = new Editor()
await editor.start()
for (const [name, bytes, count, atMost, ratio, place] of [
  ['2 KB', 2_000, 100, 10, 5],
  ['340 KB', 340_000, 40, 60, 1],
  ['340 KB, read anew', 340_000, 40, undefined, 3, ABOVE],
]) {
  const uri = `file:///${name}.yaml`
  const text = template(bytes)
  await editor.open(uri, text)
  const change = () => editor.change(uri, place)
  const lint = () => lintText({ name: 'a.yaml', text })
  for (let nth = 0; nth < count / 2; nth++) await change()
  const slowdown = await slowdownOf(count / 2, lint)
  const workedBefore = editor.worked()
  // Changes come as a quick typist makes them; the same text is linted in between, for what else the machine does slows both.
  const [changes, lints] = await inTurn(count, pause, change, lint).then(times => times.slice(1))
  const [usual, lintUsual] = [percentile(changes, 0.5), percentile(lints, 0.5)]
  const worked = (editor.worked() - workedBefore) / count
  console.log(
    `     ${name}: median ${round(usual)} ms, of which the processor worked ${round(worked)} ms; linting: median ${round(lintUsual)} ms`,
  )
  expect(`change to diagnostics beside linting, ${name}`, usual / lintUsual, { atMost: ratio })
  const slow = percentile(changes, 0.95)
  if (atMost === undefined) console.log(`     change to diagnostics, p95, ${name}: ${round(slow)} ms`)
  else expectWhenQuiet(`change to diagnostics, p95, ${name}`, slow, { atMost, unit: ' ms', slowdown })
}

await editor.end()

// What long texts left behind in a server would hide what many changes of a short one leave.
const fresh = new Editor()
await fresh.start()
await fresh.open('file:///many.yaml', small.text)

/** Changes in bursts, as pasting and undoing make them. */
async function manyChanges(count) {
  for (let nth = 0; nth < count; nth += BURST) {
    const all = Array.from({ length: BURST }, () => fresh.change('file:///many.yaml'))
    await all.at(-1)
  }
}
await manyChanges(MANY_CHANGES / 5)
const memory = [fresh.memory()]
for (let time = 0; time < 2; time++) {
  await manyChanges(MANY_CHANGES)
  memory.push(fresh.memory())
}
const [before, after, later] = memory
console.log(`     memory: ${memory.map(round).join(' MB, ')} MB, with ${MANY_CHANGES} changes between`)
expect('memory after many changes, of what it was', after / before, { atMost: 1.25 })
expect('memory after as many again', later / after, { atMost: 1.1 })
await fresh.end()
