import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedSince, GitRefusal, versionsSince } from '../../src/files/git.ts'
import { folderWith } from './folder.ts'
import { type Repository, repositoryWith } from './repository.ts'

function changed({ folder }: Repository, ref: string, cwd = folder): string[] {
  const { top, files } = changedSince(ref, cwd)
  return [...files].map(file => relative(top, file)).sort()
}

const put = ({ folder }: Repository, name: string, text = 'new') => writeFileSync(join(folder, name), text)

describe('changedSince', () => {
  it('names what was committed, staged, changed and made since, and is there', () => {
    const repository = repositoryWith({
      a: '1',
      b: '1',
      c: '1',
      d: '1',
      'sub/e': '1',
      f: '1',
      '.gitignore': 'ignored',
    })
    put(repository, 'a')
    repository.commit('second')
    put(repository, 'b')
    repository.git('add', 'b')
    put(repository, 'c')
    put(repository, 'ü "new"\n.yaml')
    put(repository, 'ignored')
    rmSync(join(repository.folder, 'd'))
    repository.git('mv', 'sub/e', 'sub/renamed')
    expect(changed(repository, 'first')).toEqual(['a', 'b', 'c', 'sub/renamed', 'ü "new"\n.yaml'])
    expect(changed(repository, 'second')).toEqual(['b', 'c', 'sub/renamed', 'ü "new"\n.yaml'])
    expect(changed(repository, 'first', join(repository.folder, 'sub'))).toHaveLength(5)
  })

  it('names what is as it was no more, though it was something else meanwhile', () => {
    const repository = repositoryWith({ a: '1' })
    put(repository, 'a')
    repository.commit('second')
    put(repository, 'a', '1')
    expect(changed(repository, 'first')).toEqual([])
    expect(changed(repository, 'second')).toEqual(['a'])
  })

  it('starts where a branch left the other', () => {
    const repository = repositoryWith({ ours: '1', theirs: '1' })
    repository.git('checkout', '--quiet', '-b', 'feature')
    put(repository, 'ours')
    repository.commit('work')
    repository.git('checkout', '--quiet', 'main')
    put(repository, 'theirs')
    repository.commit('meanwhile')
    repository.git('checkout', '--quiet', 'feature')
    expect(changed(repository, 'main')).toEqual(['ours'])
  })

  it('compares with a commit of another history as it is', () => {
    const repository = repositoryWith({ a: '1', b: '1' })
    repository.git('checkout', '--quiet', '--orphan', 'other')
    put(repository, 'b')
    repository.commit('unrelated')
    expect(changed(repository, 'main')).toEqual(['b'])
  })

  it('heeds no setting that changes what git prints', () => {
    const repository = repositoryWith({ 'sub/a': '1', b: '1' })
    repository.git('config', 'diff.relative', 'true')
    repository.git('config', 'diff.noprefix', 'true')
    repository.git('config', 'color.ui', 'always')
    put(repository, 'sub/a')
    put(repository, 'b')
    expect(changed(repository, 'first', join(repository.folder, 'sub'))).toEqual(['b', 'sub/a'])
  })

  it.each(['nowhere', '', '-x', '--output=pwned', 'first; touch pwned', '$(touch pwned)', 'first:a'])(
    'refuses %j, which is no commit',
    ref => {
      const repository = repositoryWith({ a: '1' })
      expect(() => changedSince(ref, repository.folder)).toThrow(GitRefusal)
      expect(() => changedSince(ref, repository.folder)).toThrow(
        `git knows no commit "${ref}"; fetch it first`,
      )
      expect(repository.git('status', '--porcelain')).toBe('')
    },
  )

  it('says so outside a repository', () => {
    const folder = folderWith({ 'sub/a': '' })
    mkdirSync(join(folder, 'empty'))
    expect(() => changedSince('HEAD', folder)).toThrow(
      /^this folder is in no git repository; git says: not a git repository/,
    )
  })
})

describe('versionsSince', () => {
  it('tells what changed files held, by the paths of now, from any folder', () => {
    const repository = repositoryWith({
      'sub/a': 'then a',
      'sub/b': 'then b\n'.repeat(9),
      c: '1',
      gone: '1',
      same: '1',
    })
    const { folder } = repository
    repository.git('config', 'diff.relative', 'true')
    repository.git('config', 'diff.renames', 'false')
    put(repository, 'sub/a')
    put(repository, 'c')
    put(repository, 'made')
    rmSync(join(folder, 'gone'))
    repository.git('mv', 'sub/b', 'sub/renamed')
    const versions = (...paths: string[]) =>
      versionsSince('first', join(folder, 'sub'), paths).map(file => [
        relative(folder, file.path),
        Buffer.from(file.before()).toString(),
      ])
    const inSub = [
      ['sub/a', 'then a'],
      ['sub/renamed', 'then b\n'.repeat(9)],
    ]
    expect(versions()).toEqual([['c', '1'], ...inSub])
    expect(versions('.')).toEqual(inSub)
    expect(versions('../c')).toEqual([['c', '1']])
  })
})
