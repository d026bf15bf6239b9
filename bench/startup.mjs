// What it costs to lint one template from a cold start, beside starting Node to do nothing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { expect, round } from './measure/measure.mjs'

const KMSLINT = fileURLToPath(new URL('../dist/kmslint.cjs', import.meta.url))
const ROUNDS = 40
const TEMPLATE = `AWSTemplateFormatVersion: '2010-09-09'
Description: keys of the orders service
Parameters:
  Env: {Type: String, AllowedValues: [dev, stage, prod], Default: dev}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  SigningKey:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      Description: !Sub signs the orders of \${Env}
      KeySpec: ECC_NIST_P256
      KeyUsage: !If [IsProd, SIGN_VERIFY, ENCRYPT_DECRYPT]
      KeyPolicy:
        Version: '2012-10-17'
        Statement:
          - Sid: Owner
            Effect: Allow
            Principal: {AWS: !Sub 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root'}
            Action: kms:*
            Resource: '*'
  SigningAlias:
    Type: AWS::KMS::Alias
    Properties:
      AliasName: !Sub alias/orders/\${Env}
      TargetKeyId: !Ref SigningKey
`

const folder = mkdtempSync(join(tmpdir(), 'kmslint-startup-'))
const template = join(folder, 'template.yaml')
writeFileSync(template, TEMPLATE)

function timeOf(args) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const time = performance.now() - start
  // Node ends with 1 as well where it cannot run a program at all.
  const worked = status === 0 || (status === 1 && stdout.includes('spec-usage-mismatch'))
  if (!worked) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return time
}

try {
  const [nothing, one] = [[], []]
  // Turn by turn, and the shortest of each: what else the machine does slows both, and at times neither.
  for (let turn = 0; turn < ROUNDS + 3; turn++) {
    const times = [timeOf(['-e', '0']), timeOf([KMSLINT, template])]
    if (turn < 3) continue // until all of it is in the disk's cache
    nothing.push(times[0])
    one.push(times[1])
  }
  console.log(
    `node -e 0: ${round(Math.min(...nothing))} ms; kmslint template.yaml: ${round(Math.min(...one))} ms`,
  )
  expect('start and lint one template, beside node -e 0', Math.min(...one) / Math.min(...nothing), {
    atMost: 1.35,
    unit: ' ×',
  })
} finally {
  rmSync(folder, { recursive: true })
}
