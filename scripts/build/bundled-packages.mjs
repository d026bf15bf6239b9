import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The packages of which esbuild's metafiles say that something was built in, by name. */
export function packagesIn(metafiles, root) {
  const folders = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([path]) => folderOf(path)),
    ),
  )
  return [...new Set(folders)]
    .sort()
    .map(folder => ({ folder: join(root, folder), ...manifestOf(join(root, folder)) }))
}

function folderOf(path) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}
