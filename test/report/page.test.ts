import { createColors } from 'picocolors'
import { expect, it } from 'vitest'
import { NO_COLOURS } from '../../src/report/colours.ts'
import { pageText } from '../../src/report/page.ts'

const PAGE = `# rotation-disabled

The key is never rotated

## Why

A key that is **never** rotated encrypts ever more data. See
[the guide](https://docs.aws.amazon.com/kms/) and \`EnableKeyRotation\`.

- one
- two

## Flagged

\`\`\`yaml
Type: AWS::KMS::Key
# a comment

Properties: {}
\`\`\`
`

it('reads well without colours', () => {
  expect(pageText(PAGE, NO_COLOURS)).toBe(`rotation-disabled

The key is never rotated

Why

A key that is never rotated encrypts ever more data. See the guide
(https://docs.aws.amazon.com/kms/) and EnableKeyRotation.

- one
- two

Flagged

    Type: AWS::KMS::Key
    # a comment

    Properties: {}
`)
})

it('has headings and code in colour', () => {
  const text = pageText(PAGE, createColors(true))
  expect(text).toContain('\u001b[1mWhy')
  expect(text).toContain('\u001b[36mEnableKeyRotation\u001b[39m')
})
