// The language server over its own protocol: how long it takes to start, from a change to its diagnostics, and what memory
// it holds after many changes. Bounds in milliseconds are those of a person at an editor, so they are absolute.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node'
import { expect, KMSLINT, round } from './measure/measure.mjs'

const CHANGES = 200
const MANY_CHANGES = 10_000

const KEY = name => `  ${name}:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      KeySpec: RSA_2048
      KeyUsage: GENERATE_VERIFY_MAC
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { AWS: "arn:aws:iam::111122223333:root" }
            Action: "kms:*"
            Resource: "*"
`
const TOPIC = name =>
  `  ${name}:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: a topic of many\n`

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

  /** Adds a blank at the end of a line, or takes it away again, and waits for what is said of it. */
  async change(uri) {
    const version = this.versions.get(uri) + 1
    this.versions.set(uri, version)
    const start = { line: 1, character: 10 }
    const end = { line: 1, character: version % 2 === 0 ? 10 : 11 }
    const told = this.#told(uri, version)
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text: version % 2 === 0 ? ' ' : '' }],
    })
    await told
  }

  #told(uri, version) {
    return new Promise(done => {
      this.told = params => params.uri === uri && params.version === version && done(params)
    })
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

async function changes(editor, uri, count) {
  const times = []
  for (let nth = 0; nth < count; nth++) {
    const start = performance.now()
    await editor.change(uri)
    times.push(performance.now() - start)
  }
  return times
}

const began = performance.now()
const editor = new Editor()
await editor.start()
expect('initialise, with the start of Node', performance.now() - began, { atMost: 400, unit: ' ms' })

for (const [name, bytes, atMost] of [
  ['2 KB', 2_000, 30],
  ['340 KB', 340_000, 900],
]) {
  const uri = `file:///${bytes}.yaml`
  await editor.open(uri, template(bytes))
  await changes(editor, uri, 20)
  const times = await changes(editor, uri, bytes > 100_000 ? CHANGES / 4 : CHANGES)
  console.log(`     ${name}: median ${round(percentile(times, 0.5))} ms`)
  expect(`change to diagnostics, ${name}, p95`, percentile(times, 0.95), { atMost, unit: ' ms' })
}

await changes(editor, 'file:///2000.yaml', MANY_CHANGES / 10)
const before = editor.memory()
await changes(editor, 'file:///2000.yaml', MANY_CHANGES)
const after = editor.memory()
console.log(`     memory: ${round(before)} MB, and ${round(after)} MB ${MANY_CHANGES} changes later`)
expect('memory after many changes, of what it was', after / before, { atMost: 1.25 })
await editor.end()
