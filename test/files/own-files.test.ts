import { describe, expect, it } from 'vitest'
import invalidAliasName from '../../rules/invalid-alias-name/rule.ts'
import missingAliasPrefix from '../../rules/missing-alias-prefix/rule.ts'
import { lintFiles } from '../../src/files/lint-files.ts'
import { EMPTY_MODEL, type Format } from '../../src/formats/format.ts'
import { DEFAULT_SETTINGS, FORMATS } from '../../src/index.ts'
import { API } from '../../src/kms/makers/api.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { keyNamedBy, readAlias } from '../../src/model/read-key.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { mappingNode, scalarNode } from '../../src/syntax/nodes.ts'
import type { Entry, Tree } from '../../src/syntax/tree.ts'
import type { Source } from '../../src/text/source.ts'
import { valueOfNode } from '../../src/value/from-node.ts'
import { folderWith } from './folder.ts'

/** A format of lines such as `AliasName = app`, which no reader of YAML or JSON would take for anything. */
const LINES: Format = {
  id: 'lines',
  title: 'lines',
  needles: ['AliasName'],
  files: { endings: ['lines', 'ln'], parse: treeOfLines, firstLine: /^#!.*\blines$/ },
  hallmark: /AliasName/,
  recognise: (_document, { language }) => (language === 'other' ? 'certain' : undefined),
  read: ({ root }, { source }) => {
    const at = { span: { start: 0, end: 0 } }
    const properties = valueOfNode(root ?? scalarNode(at.span, '', 'plain'))
    const aliases = [readAlias({ name: source.name, at, maker: API, properties }, keyNamedBy)]
    return { groups: [[{ assuming: [], model: { ...EMPTY_MODEL, aliases } }]], problems: [] }
  },
}

async function treeOfLines(source: Source): Promise<Tree> {
  const span = { start: 0, end: source.text.length }
  const entries = [...source.text.matchAll(/(\w+) = (.+)/g)].map((match): Entry => {
    const [start, word = '', value = ''] = [match.index, match[1], match[2]]
    const from = start + match[0].length - value.length
    return {
      key: scalarNode({ start, end: start + word.length }, word, 'plain'),
      value: scalarNode({ start: from, end: from + value.length }, value, 'plain'),
    }
  })
  const root = mappingNode(span, entries, false)
  return {
    source,
    language: 'other',
    documents: [{ root, span }],
    problems: [],
    shared: [],
    comments: () =>
      [...source.text.matchAll(/#(.*)/g)].map(({ 0: all, 1: text = '', index }) => ({
        span: { start: index, end: index + all.length },
        text,
      })),
  }
}

const catalogue = {
  formats: [...FORMATS, LINES],
  rules: [missingAliasPrefix, invalidAliasName] as unknown as readonly Rule[],
}

async function told(name: string, text: string): Promise<string[]> {
  const { format, findings, problems } = await lintText({ name, text }, DEFAULT_SETTINGS, catalogue)
  expect(problems).toEqual([])
  return [format ?? 'nobody', ...findings.map(({ rule, at }) => `${rule} ${text.slice(at.start, at.end)}`)]
}

describe('a language of a format’s own', () => {
  it('is told by the ending of the name', async () => {
    expect(await told('a/b.lines', 'AliasName = app')).toEqual(['lines', 'missing-alias-prefix app'])
    expect(await told('B.LN', 'AliasName = app')).toEqual(['lines', 'missing-alias-prefix app'])
  })

  it('is told by the first line', async () => {
    const text = '#!/usr/bin/lines\nAliasName = app'
    expect(await told('deploy', text)).toEqual(['lines', 'missing-alias-prefix app'])
    expect(await told('deploy', `\n${text}`)).toEqual(['nobody'])
  })

  it('is nobody else’s', async () => {
    expect(await told('a.yaml', 'AliasName = app')).toEqual(['nobody'])
    const request = 'AliasName: app\nTargetKeyId: k'
    expect(await told('a.yaml', request)).toEqual(['create-key-request', 'missing-alias-prefix app'])
    expect(await told('a.lines', request)).toEqual(['lines'])
  })

  it('is not written in', async () => {
    const source = { name: 'a.lines', text: 'AliasName = app' }
    const { findings } = await lintText(source, DEFAULT_SETTINGS, catalogue)
    expect(findings.map(({ fix }) => fix)).toEqual([undefined])
  })

  it('may have comments that ignore', async () => {
    expect(await told('a.lines', '# kmslint-ignore missing-alias-prefix\nAliasName = app')).toEqual(['lines'])
  })
})

describe('on a walk', () => {
  const lint = (formats: readonly Format[]) => {
    const cwd = folderWith({ 'a.lines': 'AliasName = app', 'b.txt': 'AliasName = app', 'c.yaml': '{}' })
    const settingsFor = () => DEFAULT_SETTINGS
    return lintFiles(['.'], { cwd, settingsFor, catalogue: { ...catalogue, formats } })
  }

  it('files with its endings are looked at', async () => {
    const { files, fileCount } = await lint(catalogue.formats)
    expect([fileCount, files.map(({ source }) => source.name)]).toEqual([2, ['a.lines']])
  })

  it('and not where it is no format of the run', async () => {
    const { files, fileCount } = await lint(FORMATS)
    expect([fileCount, files]).toEqual([1, []])
  })
})
