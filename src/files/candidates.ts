/** Endings of the files that a walk through folders looks at. Files given by name are looked at whatever they are called. */
export const ENDINGS = new Set([
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
])

/** Folders of version control and installed packages: nobody's own templates. */
const SKIPPED_FOLDERS = new Set(['.git', '.hg', '.svn', '.jj', 'node_modules'])

/** Whether a file met on a walk may be a document kmslint reads. Emacs' lock files (`.#name`) are none. */
export function isCandidate(fileName: string): boolean {
  const dot = fileName.lastIndexOf('.')
  return dot >= 0 && ENDINGS.has(fileName.slice(dot + 1).toLowerCase()) && !fileName.startsWith('.#')
}

export function isSkippedFolder(folderName: string): boolean {
  return SKIPPED_FOLDERS.has(folderName)
}
