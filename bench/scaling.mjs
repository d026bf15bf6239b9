// Whether the time grows with the size of a document, and no faster.
import { lintText } from '../dist/index.js'
import { OWN_ACCOUNT } from './measure/make-tree.mjs'
import { best, expect } from './measure/measure.mjs'

const HEAD = "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n"

function template(keys) {
  const resources = Array.from(
    { length: keys },
    (_, index) => `  Key${index}:
    Type: AWS::KMS::Key
    DeletionPolicy: Retain
    Properties:
      Description: key number ${index}
      KeySpec: ECC_NIST_P256
      KeyUsage: ${index % 10 === 0 ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY'}
${OWN_ACCOUNT}`,
  )
  return HEAD + resources.join('')
}

function map(entries) {
  const lines = Array.from({ length: entries }, (_, index) => `    name${index}: value${index}\n`)
  return `${HEAD}  Key:\n    Type: AWS::KMS::Key\n    Metadata:\n  ${lines.join('  ')}`
}

const lint = text => () => lintText({ name: 'template.yaml', text })
const [small, large] = [template(400), template(800)]
await best(3, lint(small)) // until the engine has compiled it
const [once, twice] = [await best(7, lint(small)), await best(7, lint(large))]
expect('time for twice the keys', twice / once, { atMost: 2.2, unit: ' ×' })
expect('a map of 40,000 keys', await best(5, lint(map(40_000))), { atMost: 300, unit: ' ms' })
