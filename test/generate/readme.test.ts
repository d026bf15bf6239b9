import { describe, expect, it } from 'vitest'
import { exampleOf } from '../../scripts/generate/example.ts'
import { formatIds, readText, ruleIds } from '../../scripts/generate/folders.ts'
import { type Fence, isFence, parseReadme, printReadme } from '../../scripts/generate/readme.ts'

const paths = [
  ...ruleIds().map(id => `rules/${id}/README.md`),
  ...formatIds().map(id => `src/formats/${id}/README.md`),
]

describe('READMEs', () => {
  it.each(paths)('%s is printed as it was read', path => {
    const text = readText(path) ?? ''
    expect(printReadme(parseReadme(text))).toBe(text)
  })

  it('takes no heading for one that stands in a fence', () => {
    const { sections } = parseReadme('# a\n\nb\n\n## Why\n\n```yaml\n## Flagged\n```\n')
    expect(sections.map(({ heading }) => heading)).toEqual(['Why'])
  })

  it('keeps fences that hold fences', () => {
    const text = '# a\n\nb\n\n## Why\n\n````md\n```yaml\na: 1\n```\n````\n'
    expect(printReadme(parseReadme(text))).toBe(text)
  })

  it('says which fence is never closed', () => {
    expect(() => parseReadme('# a\n\nb\n\n## Why\n\n```yaml\na: 1\n')).toThrow('"```yaml" is never closed')
  })
})

describe('the words after the language of a fence', () => {
  it('set where a document is deployed, parameters and options', () => {
    const { surroundings, options } = exampleOf(
      fence(
        'yaml region=cn-north-1 trusted=111122223333,444455556666 parameter.Env=prod option.minimum=7 option.word=x',
      ),
    )
    expect(surroundings).toMatchObject({
      region: 'cn-north-1',
      trustedAccounts: ['111122223333', '444455556666'],
    })
    expect(surroundings.parameters).toEqual(new Map([['Env', 'prod']]))
    expect(options).toEqual({ minimum: 7, word: 'x' })
  })

  it.each(['regoin=x', 'prod'])('are refused where they set nothing: %s', word => {
    expect(() => exampleOf(fence(`yaml ${word}`))).toThrow(/setting|sets nothing/)
  })
})

function fence(info: string): Fence {
  const block = parseReadme(`# a\n\nb\n\n## Flagged\n\n\`\`\`${info}\na: 1\n\`\`\`\n`).sections[0]?.blocks[0]
  if (!isFence(block)) throw new Error('no fence')
  return block
}
