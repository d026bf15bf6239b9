import { expect, it } from 'vitest'
import { detectPersonalData } from '../../src/sensitive/personal/detect.ts'
import { mayHoldPersonalData } from '../../src/sensitive/personal/gate.ts'
import { detectSecrets } from '../../src/sensitive/secrets/detect.ts'
import { mayHoldSecret } from '../../src/sensitive/secrets/gate.ts'

/** KMS takes descriptions of up to 8192 characters; twice as much must not cost much more than twice as long. */
const LONG = 8192

/** What patterns are slow on: things that go on and on and in the end are not what they began as. */
const PARTS = [
  'a',
  'A',
  '0',
  'aA0',
  ' ',
  '-',
  '.',
  '/',
  '@',
  ':',
  '=',
  '"',
  '\n',
  '\\n',
  'é',
  '金',
  'a.',
  'a-',
  'a@',
  'a:',
  'a=',
  'a1 ',
  '1 ',
  '1-',
  '1.',
  '1:',
  '0:',
  '+1 ',
  '(1',
  'a b ',
  'A b ',
  'Ab ',
  '1 Ab ',
  'eyJ',
  'eyJa.',
  'xoxb-',
  'xoxb-1-',
  'SG.a',
  'SG.a.',
  'key-',
  'sk-',
  'ghp_',
  'AKIA',
  'http://',
  'http://a:',
  'mongodb://a:b',
  'password',
  'password=',
  'password is ',
  'password: a',
  'secret ',
  'token token ',
  'api key ',
  'pin ',
  'pass a1 ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\n',
  'a: b\n',
  'Proc-Type: 4\\n',
  'Basic YTpi ',
  'Bearer ',
  'DE89 3704 ',
  'GB82WEST',
  '4111 1111 ',
  'born ',
  'born 1',
  'tel. 1',
  'call ',
  'a@b.',
  'a.b.',
  '12 rue de ',
  'Calle A ',
  '1 Main ',
  'Hauptstraße ',
  'straße',
  'confidential ',
  'arn:aws:',
  '{{resolve:',
  'ffff:',
  '1.1.1.',
  'YTpi',
  'ssn 1',
  'bsn 123456789 ',
] as const

it.each(PARTS.map(part => [JSON.stringify(part), part] as const))(
  'looks through %s over and over',
  (_, part) => {
    const [short, long] = [LONG, LONG * 2].map(length => part.repeat(Math.ceil(length / part.length)))
    // A slip into quadratic time takes seconds here; the shortest of three leaves out what else the machine does.
    const [once, twice] = [shortest(() => lookThrough(short ?? '')), shortest(() => lookThrough(long ?? ''))]
    expect(twice).toBeLessThan(Math.max(4 * once, 100))
    expect(twice).toBeLessThan(1_000)
  },
)

function lookThrough(text: string): void {
  for (const label of ['', 'password']) {
    mayHoldSecret({ text, label })
    mayHoldPersonalData({ text, label })
    detectSecrets({ text, label })
    detectPersonalData({ text, label })
  }
}

function shortest(work: () => void): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}
