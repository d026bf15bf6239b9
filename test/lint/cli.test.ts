import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'kmslint-'))
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/kmslint.js', ...args], { encoding: 'utf8' })

it('exits 0 when clean, 1 on an error, 2 when it could not look', () => {
  const clean = write('clean.json', '{"KeySpec": "RSA_2048", "KeyUsage": "SIGN_VERIFY"}')
  const wrong = write('wrong.json', '{"KeySpec": "RSA_2048", "KeyUsage": "KEY_AGREEMENT"}')
  expect(run(clean).status).toBe(0)
  expect(run(wrong).status).toBe(1)
  expect(run('--fail-on', 'never', wrong).status).toBe(0)
  expect(run(join(folder, 'none.yaml')).status).toBe(2)
  expect(run('--nonsense').status).toBe(2)
  expect(run('--format', 'xml', clean).stderr).toContain('stylish, json')
})

it('gives the JSON report', () => {
  const wrong = write('report.json', '{\n  "KeySpec": "HMAC_256",\n  "KeyUsage": "KEY_AGREEMENT"\n}')
  const report = JSON.parse(run('--format', 'json', wrong).stdout)
  expect(report).toMatchObject({
    schemaVersion: 1,
    summary: { files: 1, filesWithKms: 1, errors: 1, problems: 0 },
    findings: [{ rule: 'spec-usage-mismatch', line: 3, column: 15, endLine: 3, path: 'KeyUsage' }],
  })
})

it('shows no control characters of a document', () => {
  const odd = write(
    'odd.yaml',
    'Resources:\n  "K\\e[31m\\u202Eey":\n    Type: AWS::KMS::Key\n    Properties: {KeySpec: RSA_2048, KeyUsage: "KEY_AGREEMENT"}\n',
  )
  const { stdout } = run(odd)
  expect(stdout).toContain('spec-usage-mismatch')
  expect(stdout).not.toMatch(/[\u001b\u202e]/)
})

it('says so when a named file is no text or too large, and goes on', () => {
  const wrong = write('other.json', '{"KeySpec": "HMAC_256", "KeyUsage": "KEY_AGREEMENT"}')
  const { status, stdout } = run(
    write('binary.yaml', 'a\u0000b'),
    write('large.yaml', ' '.repeat(10 * 1024 * 1024 + 1)),
    wrong,
  )
  expect(status).toBe(2)
  for (const told of ['not-text', 'too-large', 'spec-usage-mismatch']) expect(stdout).toContain(told)
})

it('does not overlook a name that is written with escapes', () => {
  const escaped = write(
    'escaped.json',
    '{"Resources": {"K": {"Type": "AWS::\\u004bMS::Key", "Properties": {"KeySpec": "HMAC_256"}}}}',
  )
  expect(run(escaped).stdout).toContain('missing-key-usage')
})
