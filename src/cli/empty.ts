import { ENDINGS } from '../files/candidates.ts'
import { visible } from '../report/visible.ts'

/** What is said when there was no file to look at. */
export function emptyText(paths: readonly string[], allowed: boolean): string {
  const where = paths.map(path => (path === '.' ? 'this folder' : visible(path))).join(', ')
  const known = [...ENDINGS].map(ending => `.${ending}`).join(' ')
  const advice = allowed ? '' : '  Name files, folders or globs that hold some, or add --allow-empty.\n'
  return `kmslint: no file to look at in ${where}\n  In folders kmslint reads ${known}, and leaves out what .gitignore does.\n${advice}`
}
