import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { candidatesFor } from '../../src/files/candidates.ts'
import { discover } from '../../src/files/discover.ts'
import { folderWith } from './folder.ts'

const COMMON = candidatesFor([])

describe('folders', () => {
  it('give the files a template may be in, sorted, by names from where kmslint runs', async () => {
    const folder = folderWith({
      'b.yaml': '',
      'a/z.json': '',
      'a/b/c.template': '',
      'a/x.YML': '',
      'readme.md': '',
      Makefile: '',
      'a/.hidden/d.yml': '',
      '.#b.yaml': '',
    })
    expect(await filesOf(folder, '.')).toEqual([
      'a/.hidden/d.yml',
      'a/b/c.template',
      'a/x.YML',
      'a/z.json',
      'b.yaml',
    ])
    expect(await filesOf(folder, 'a/b')).toEqual(['a/b/c.template'])
    expect(await filesOf(join(folder, 'a'), join(folder, 'a/b'), '..')).toEqual(
      ['../b.yaml', '.hidden/d.yml', 'b/c.template', 'x.YML', 'z.json'].sort(),
    )
  })

  it('are not entered where version control and packages live', async () => {
    const folder = folderWith({
      'node_modules/a.json': '',
      '.git/a.json': '',
      'x/node_modules/b.yaml': '',
      'k.yaml': '',
    })
    expect(await filesOf(folder, '.')).toEqual(['k.yaml'])
  })
})

describe('.gitignore', () => {
  const files = {
    '.gitignore': 'out/\n*.gen.yaml\n!keep.gen.yaml\n/top.json\n',
    'a.yaml': '',
    'b.gen.yaml': '',
    'keep.gen.yaml': '',
    'top.json': '',
    'sub/top.json': '',
    'out/c.yaml': '',
    'sub/out/c.yaml': '',
    'sub/.gitignore': '!out/\n# comment\nprivate.json\nnested/only.json',
    'sub/private.json': '',
    'sub/deep/private.json': '',
    'sub/nested/only.json': '',
    'sub/deep/nested/only.json': '',
    'private.json': '',
  }

  it('leaves out what git would', async () => {
    const folder = folderWith(files)
    execFileSync('git', ['init', '--quiet'], { cwd: folder })
    const listed = execFileSync('git', ['ls-files', '--others', '--exclude-standard'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const expected = listed.split('\n').filter(name => /\.(yaml|json)$/.test(name))
    expect(await filesOf(folder, '.')).toEqual(expected.sort())
    expect(expected).toContain('sub/out/c.yaml')
  })

  it('counts from the top of the repository, wherever kmslint runs', async () => {
    const folder = folderWith(files)
    mkdirSync(join(folder, '.git'))
    expect(await filesOf(join(folder, 'sub'), '.')).not.toContain('private.json')
    expect(await filesOf(join(folder, 'sub/deep'), '.')).toEqual(['nested/only.json'])
  })

  it('counts outside a repository too', async () => {
    expect(await filesOf(folderWith(files), 'sub/deep')).toEqual(['sub/deep/nested/only.json'])
  })

  it('does not hold back what is asked for by name', async () => {
    const folder = folderWith(files)
    expect(await filesOf(folder, 'out')).toEqual(['out/c.yaml'])
    expect(await filesOf(folder, 'top.json', 'b.gen.yaml')).toEqual(['b.gen.yaml', 'top.json'])
  })

  it('that cannot be read is a problem, and the run goes on', async () => {
    const folder = folderWith({ 'a.yaml': '' })
    mkdirSync(join(folder, '.gitignore'))
    const { files: found, problems } = await discover(['.'], folder, COMMON)
    expect(found).toEqual(['a.yaml'])
    expect(problems.map(({ name }) => name)).toEqual(['.gitignore'])
  })
})

describe('files', () => {
  it('given by name are looked at whatever they are called', async () => {
    const folder = folderWith({ Keyfile: '', 'odd[1].txt': '', 'node_modules/x/t.yaml': '' })
    expect(await filesOf(folder, 'Keyfile')).toEqual(['Keyfile'])
    const all = ['Keyfile', 'odd[1].txt', './node_modules/x/t.yaml', join(folder, 'Keyfile')]
    expect(await filesOf(folder, ...all)).toEqual(['Keyfile', 'node_modules/x/t.yaml', 'odd[1].txt'])
  })

  it('that are not there are a problem', async () => {
    const { files, problems } = await discover(['gone.yaml', 'a.yaml'], folderWith({ 'a.yaml': '' }), COMMON)
    expect(files).toEqual(['a.yaml'])
    expect(problems).toEqual([
      {
        name: 'gone.yaml',
        problem: { code: 'unreadable-path', message: expect.stringContaining('no such file') },
      },
    ])
  })
})

describe('globs', () => {
  const files = { 'a.yaml': '', 'x/b.yaml': '', 'x/b.txt': '', 'x/y/c.json': '', '.gitignore': 'a.yaml' }

  it.each([
    ['**/*.yaml', ['x/b.yaml']],
    ['x/*', ['x/b.yaml']],
    ['x/*.txt', ['x/b.txt']],
    ['./x/**', ['x/b.yaml', 'x/y/c.json']],
    ['{x,q}/**/*.{yaml,json}', ['x/b.yaml', 'x/y/c.json']],
  ])('%s', async (glob, expected) => {
    expect(await filesOf(folderWith(files), glob)).toEqual(expected)
  })

  it('may start above the folder kmslint runs in', async () => {
    const folder = folderWith(files)
    expect(await filesOf(join(folder, 'x/y'), '../*.yaml')).toEqual(['../b.yaml'])
    expect(await filesOf(join(folder, 'x/y'), '../**/*.json')).toEqual(['c.json'])
  })

  it('with ! take files away', async () => {
    expect(await filesOf(folderWith(files), '.', '!**/y/**')).toEqual(['x/b.yaml'])
    expect(await filesOf(folderWith(files), 'x/y/c.json', '!**/y/**')).toEqual(['x/y/c.json'])
  })

  it('that find nothing are a problem, unless that is allowed', async () => {
    const folder = folderWith(files)
    const { problems } = await discover(['*.nope', '.'], folder, COMMON)
    expect(problems).toMatchObject([{ name: '*.nope', problem: { code: 'unreadable-path' } }])
    expect((await discover(['*.nope', 'nowhere/*.yaml'], folder, COMMON, true)).problems).toEqual([])
  })
})

describe('symbolic links', () => {
  it('are followed once, and end where they lead in a circle', async () => {
    const outside = folderWith({ 'o.yaml': '', 'deep/p.yaml': '' })
    const folder = folderWith({ 'a/t.yaml': '' })
    symlinkSync('..', join(folder, 'a/up'))
    symlinkSync('a', join(folder, 'b'))
    symlinkSync('a/t.yaml', join(folder, 'same.yaml'))
    symlinkSync(outside, join(folder, 'out'))
    symlinkSync(join(outside, 'o.yaml'), join(folder, 'one.yaml'))
    symlinkSync(folder, join(outside, 'back'))
    const { files, problems } = await discover(['.'], folder, COMMON)
    expect(files).toEqual(['a/t.yaml', 'one.yaml', 'out/deep/p.yaml', 'out/o.yaml'])
    expect(problems).toEqual([])
  })

  it('that are broken are a problem where a template is expected', async () => {
    const folder = folderWith({ 'a.yaml': '' })
    symlinkSync('gone', join(folder, 'b.yaml'))
    symlinkSync('gone', join(folder, 'latest'))
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'))
    const { files, problems } = await discover(['.'], folder, COMMON)
    expect(files).toEqual(['a.yaml'])
    expect(problems.map(({ name }) => name)).toEqual(['b.yaml', 'loop.yaml'])
  })
})

it.skipIf(process.getuid?.() === 0)(
  'a folder that may not be entered is a problem, and the run goes on',
  async () => {
    const folder = folderWith({ 'a.yaml': '', 'closed/b.yaml': '' })
    chmodSync(join(folder, 'closed'), 0)
    const { files, problems } = await discover(['.'], folder, COMMON)
    expect(files).toEqual(['a.yaml'])
    expect(problems).toMatchObject([{ name: 'closed', problem: { code: 'unreadable-path' } }])
  },
)

async function filesOf(cwd: string, ...patterns: string[]): Promise<readonly string[]> {
  const { files, problems } = await discover(patterns, cwd, COMMON)
  expect(problems).toEqual([])
  return files
}
