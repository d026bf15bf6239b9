import { describe, expect, it } from 'vitest'
import { cyclesIn, type Import, importsOf, unitOf } from './layers/imports.ts'

/**
 * The house plan: what each folder may import besides itself. An import may only point left, that is, up in this table.
 * If this test fails, move the code and leave the table alone.
 */
const MAY_IMPORT: Readonly<Record<string, string>> = {
  text: '',
  syntax: 'text',
  value: 'text syntax',
  kms: 'text',
  model: 'text syntax value kms',
  'rule access sensitive': 'text value kms model',
  formats: 'text syntax value kms model',
  rules: 'text kms model rule access sensitive',
  findings: 'text syntax value kms model rule',
  lint: 'text syntax value kms model rule formats findings',
  'report fix generate config files':
    'text syntax value kms model rule formats access sensitive findings lint',
  index:
    'text syntax value kms model rule formats access sensitive findings lint report fix generate config files rules',
  'cli lsp':
    'text syntax value kms model rule formats access sensitive findings lint report fix generate config files rules index',
}

/** The only folders that may touch the world. */
const MAY_IMPORT_NODE = ['files', 'config', 'cli', 'lsp']

const imports = importsOf('src', 'rules')

describe('layers', () => {
  it('reads the imports of every folder', () => {
    expect(new Set(imports.map(({ from }) => unitOf(from)))).toContain('rules')
    expect(imports.length).toBeGreaterThan(100)
  })

  it('lets imports point left only', () => {
    expect(imports.filter(isInside).filter(breaksTable).map(describeImport)).toEqual([])
  })

  it('keeps formats and rules from importing one another', () => {
    expect(imports.filter(reachesTwin).map(describeImport)).toEqual([])
  })

  it('lets only those who list formats and rules for a run import the lists', () => {
    const lists = ['src/formats/index.ts', 'rules/index.ts']
    const callers = imports.filter(
      ({ to, from }) => lists.includes(to) && !['cli', 'lsp', 'index'].includes(unitOf(from)),
    )
    expect(callers.map(describeImport)).toEqual([])
  })

  it('has lint know no format but by its contract', () => {
    const known = imports.filter(({ from, to }) => unitOf(from) === 'lint' && to.startsWith('src/formats/'))
    expect(known.filter(({ to }) => to !== 'src/formats/format.ts').map(describeImport)).toEqual([])
  })

  it('keeps node: out of all that must run in a browser', () => {
    const node = imports.filter(({ to }) => to.startsWith('node:'))
    expect(node.filter(({ from }) => !MAY_IMPORT_NODE.includes(unitOf(from))).map(describeImport)).toEqual([])
  })

  it('has no cycle between folders at run time', () => {
    expect(cyclesIn(imports.filter(isInside).filter(({ typeOnly }) => !typeOnly))).toEqual([])
  })
})

function isInside({ to }: Import): boolean {
  return to.startsWith('src/') || to.startsWith('rules/')
}

function breaksTable({ from, to }: Import): boolean {
  const [own, other] = [unitOf(from), unitOf(to)]
  const row = Object.entries(MAY_IMPORT).find(([units]) => units.split(' ').includes(own))
  return own !== other && !row?.[1].split(' ').includes(other)
}

/** A folder of a format or a rule sees itself and its contract; only the generated list sees them all. */
function reachesTwin({ from, to }: Import): boolean {
  const folder = /^(src\/formats|rules)\/[^/]+\//
  const own = folder.exec(from)?.[0]
  const other = folder.exec(to)?.[0]
  const isList = from === 'src/formats/index.ts' || from === 'rules/index.ts'
  return other !== undefined && own !== other && !isList && unitOf(from) === unitOf(to)
}

function describeImport({ from, to }: Import): string {
  return `${from} imports ${to}`
}
