import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const FILES = 20_000
export const WITH_KMS = 200
const FOLDERS = 400

/** The policy of a key that leaves it to its own account who may use it, as a property of the key. */
export const OWN_ACCOUNT = `      KeyPolicy:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: {AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root'}
            Action: kms:*
            Resource: '*'
`

/** Fills a folder with what repositories of infrastructure hold: 20,000 YAML and JSON files, 200 of them with keys. */
export function makeTree(root) {
  writeFileSync(join(root, '.gitignore'), 'build/\n*.log\n')
  for (let folder = 0; folder < FOLDERS; folder++) {
    const path = join(root, `team-${folder % 20}`, `service-${folder}`)
    mkdirSync(path, { recursive: true })
    for (let file = folder; file < FILES; file += FOLDERS) {
      const [extension, text] = contentOf(file)
      writeFileSync(join(path, `file-${file}.${extension}`), text)
    }
  }
}

function contentOf(file) {
  if (file % (FILES / WITH_KMS) === 7) return ['yaml', key(file)]
  if (file % 3 === 0) return ['json', manifest(file)]
  return file % 3 === 1 ? ['yaml', deployment(file)] : ['yml', workflow(file)]
}

function key(file) {
  return `AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Key${file}:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: ECC_NIST_P256
      KeyUsage: ${file % 800 === 7 ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY'}
${OWN_ACCOUNT}`
}

function manifest(file) {
  const dependencies = Object.fromEntries(
    Array.from({ length: 20 + (file % 40) }, (_, index) => [`package-${index}`, `^${index}.${file % 10}.0`]),
  )
  return `${JSON.stringify({ name: `service-${file}`, private: true, scripts: { test: 'node --test' }, dependencies }, null, 2)}\n`
}

function deployment(file) {
  const variables = Array.from(
    { length: 10 + (file % 30) },
    (_, index) => `            - name: SETTING_${index}\n              value: "value ${file} of ${index}"\n`,
  )
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: service-${file}
spec:
  replicas: ${1 + (file % 5)}
  template:
    spec:
      containers:
        - name: main
          image: registry.example.com/service:${file}
          env:
${variables.join('')}`
}

function workflow(file) {
  const steps = Array.from(
    { length: 5 + (file % 15) },
    (_, index) =>
      `      - name: step ${index}\n        run: |\n          make build-${index} \\\n            VERBOSE=1\n`,
  )
  return `name: build ${file}\non: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${steps.join('')}`
}
