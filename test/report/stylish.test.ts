import { createColors } from 'picocolors'
import { describe, expect, it } from 'vitest'
import { stylish } from '../../src/report/stylish.ts'
import { context, file, finding, plainFinding, run, spanOf, TEXT } from './small-run.ts'

describe('stylish', () => {
  it('lists findings by file, with what they rest on, and counts them', () => {
    const assuming = [
      { name: 'Env', value: 'prod' },
      { name: 'Env', value: 'test' },
      { name: 'AWS::Region', value: 'eu-central-1' },
    ]
    const warning = plainFinding({
      severity: 'warning',
      rule: 'rotation-disabled',
      message: 'not rotated',
      at: spanOf('Mac'),
    })
    expect(
      stylish(run(file({ findings: [warning, finding({ assuming })] })), context()),
    ).toBe(`templates/mac.yaml
   2:3  warning  not rotated                                                            rotation-disabled
  6:17  error    HMAC_256 keys cannot be used for SIGN_VERIFY; use GENERATE_VERIFY_MAC  spec-usage-mismatch
                 when Env is prod or test and AWS::Region is eu-central-1
                 5:16 its KeySpec
                 fixable: set KeyUsage to GENERATE_VERIFY_MAC

✖ 1 error, 1 warning in 12 files, 3 with KMS; --fix mends 1
`)
  })

  it('says so when there is nothing', () => {
    expect(stylish(run(), context())).toBe('✔ no errors or warnings in 12 files, 3 with KMS\n')
  })

  it('counts advice, and shows it when asked to', () => {
    const advice = run(file({ findings: [plainFinding({ severity: 'info', message: 'better so' })] }))
    expect(stylish(advice, context())).toBe(
      '✔ no errors or warnings in 12 files, 3 with KMS\n1 piece of advice (--info shows it)\n',
    )
    expect(stylish(advice, context({ showInfo: true }))).toContain(
      '  6:17  info  better so  spec-usage-mismatch\n',
    )
  })

  it('tells what could not be done apart from what was found', () => {
    const broken = file({
      problems: [
        { code: 'invalid-syntax', message: 'a key without a value', at: spanOf('KeySpec') },
        { code: 'rule-crashed', message: 'the rule failed' },
      ],
    })
    expect(stylish(run(broken), context())).toBe(`templates/mac.yaml
  5:7  problem  a key without a value  invalid-syntax
    -  problem  the rule failed        rule-crashed

no errors or warnings in 12 files, 3 with KMS
2 problems: kmslint could not do all of its work, so there may be more to find
`)
  })

  it('lets long messages pass without pushing the others', () => {
    const long = plainFinding({ message: 'x'.repeat(150) })
    const lines = stylish(
      run(file({ findings: [plainFinding({ message: 'short' }), long] })),
      context(),
    ).split('\n')
    expect(lines[1]?.length).toBeLessThan(140)
    expect(lines[2]).toContain(`${'x'.repeat(150)}  spec-usage-mismatch`)
  })

  it('makes visible whatever a document or a name brings with it', () => {
    const bad = '\u001b]0;owned\u0007\n\u202e'
    const nasty = finding({
      message: bad,
      rule: bad,
      related: [{ at: spanOf('Mac'), message: bad }],
      assuming: [{ name: bad, value: bad }],
      fix: { title: bad, safe: false, edits: [] },
    })
    const problem = { code: 'unreadable-shape', message: bad } as const
    const text = stylish(run(file({ name: bad, findings: [nasty], problems: [problem] })), context())
    expect(text.replaceAll(/[\n✖✔]/g, '')).toMatch(/^[\x20-\x7e]*$/)
    expect(text.split('\n')).toHaveLength(10)
  })

  it('has colours when given them', () => {
    const text = stylish(run(file({ findings: [finding()] })), context({ colours: createColors(true) }))
    expect(text).toContain('\u001b[31merror\u001b[39m')
    expect(text).toContain('\u001b[4mtemplates/mac.yaml\u001b[24m')
  })

  it('counts lines as editors do', () => {
    const source = { name: 'a.yaml', text: TEXT.replaceAll('\n', '\r\n').replace('Resources', '😀') }
    const at = source.text.indexOf('SIGN_VERIFY')
    const found = plainFinding({ at: { start: at, end: at + 4 } })
    expect(stylish(run({ ...file({ findings: [found] }), source }), context())).toContain('  6:17  error')
  })
})
