import { execFileSync } from 'node:child_process'
import { folderWith } from './folder.ts'

export interface Repository {
  readonly folder: string
  git(...args: readonly string[]): string
  /** Commits all there is, by a name of its own. */
  commit(name: string): void
}

/** A new git repository with these files committed as `first`. */
export function repositoryWith(files: Readonly<Record<string, string>>): Repository {
  const folder = folderWith(files)
  const who = ['-c', 'user.name=Tester', '-c', 'user.email=tester@example.net', '-c', 'commit.gpgsign=false']
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...who, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const commit = (name: string) => {
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '-m', name)
    git('tag', name)
  }
  git('init', '--quiet', '--initial-branch', 'main')
  commit('first')
  return { folder, git, commit }
}
