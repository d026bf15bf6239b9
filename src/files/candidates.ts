import type { Format } from '../formats/format.ts'

/** Endings of the files that may be JSON or YAML. */
const ENDINGS = [
  'json',
  'jsn',
  'jsonc',
  'yaml',
  'yml',
  'template',
  'tmpl',
  'cfn',
  'cft',
  'cform',
  'cf',
  'policy',
]

/** Folders of version control and installed packages: nobody's own templates. */
const SKIPPED_FOLDERS = new Set(['.git', '.hg', '.svn', '.jj', 'node_modules'])

/** Whether a file met on a walk may be a document kmslint reads. */
export type IsCandidate = (fileName: string) => boolean

/** Endings of the files that a walk through folders looks at. Files given by name are looked at whatever they are called. */
export function endingsOf(formats: readonly Format[]): ReadonlySet<string> {
  return new Set([...ENDINGS, ...formats.flatMap(({ files }) => files?.endings ?? [])])
}

/** Emacs' lock files (`.#name`) are none. */
export function candidatesFor(formats: readonly Format[]): IsCandidate {
  const endings = endingsOf(formats)
  return fileName => {
    const dot = fileName.lastIndexOf('.')
    return dot >= 0 && endings.has(fileName.slice(dot + 1).toLowerCase()) && !fileName.startsWith('.#')
  }
}

export function isSkippedFolder(folderName: string): boolean {
  return SKIPPED_FOLDERS.has(folderName)
}
