import { join } from 'node:path'
import fc from 'fast-check'
import ignore from 'ignore'
import { describe, expect, it } from 'vitest'
import { Ignores } from '../../src/files/ignores.ts'
import { folderWith } from './folder.ts'

const NAME = fc.constantFrom('a', 'b.yaml', 'ab.json', 'B.YAML', 'x y', 'c[d].yml', '!e', '#f')
const GLOB = fc.constantFrom(
  'a',
  '*',
  '**',
  '*.yaml',
  'b*',
  '?b.json',
  '[ab]*',
  'B.yaml',
  'c\\[d\\].yml',
  'x y',
  '\\!e',
)
const LINE = fc
  .tuple(
    fc.constantFrom('', '!', '/'),
    fc.array(GLOB, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '/', ' '),
  )
  .map(([head, parts, tail]) => `${head}${parts.join('/')}${tail}`)

describe('Ignores', () => {
  it('answers for every file as `ignore` itself does', () => {
    fc.assert(
      fc.property(
        fc.array(LINE, { maxLength: 4 }),
        fc.array(NAME, { minLength: 1, maxLength: 3 }),
        (lines, parts) => {
          const folder = folderWith({ '.gitignore': lines.join('\n') })
          const rules = ignore().add(lines)
          // A walk does not enter a folder that is left out, so it never asks about a file in one.
          fc.pre(parts.slice(1).every((_, at) => !rules.ignores(`${parts.slice(0, at + 1).join('/')}/`)))
          const ignores = Ignores.above(folder, folder).enter(folder)
          expect(ignores.hasFile(join(folder, ...parts))).toBe(rules.ignores(parts.join('/')))
        },
      ),
      { numRuns: 500 },
    )
  })
})
