import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One import: paths from the project's root, or a package's name. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|[\s;])\/\/[^\n]*/g
const STATEMENT = /^(?:import|export)\s+(type\s+)?[^'"();]*?\bfrom\s+['"]([^'"]+)['"]/gm
const BARE = /^import\s+['"]([^'"]+)['"]/gm
const CALL = /\bimport\(\s*['"]([^'"]+)['"]/g

/** Every import, of types too, in the TypeScript files of the given folders. */
export function importsOf(...folders: readonly string[]): Import[] {
  const files = folders.flatMap(folder =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name =>
      join(ROOT, folder, name),
    ),
  )
  return files.filter(file => file.endsWith('.ts')).flatMap(importsIn)
}

/** The folder that counts: the room of `src/` a file is in, `rules`, or `index` for what lies in `src/` itself. */
export function unitOf(path: string): string {
  const [top = '', room = ''] = path.split('/')
  if (top !== 'src') return top
  return room.endsWith('.ts') ? 'index' : room
}

/** Each round trip between folders, by their names. */
export function cyclesIn(imports: readonly Import[]): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of imports) {
    const [own, other] = [unitOf(from), unitOf(to)]
    if (own !== other) next.set(own, (next.get(own) ?? new Set()).add(other))
  }
  const cycles = new Set<string>()
  const walk = (path: readonly string[]) => {
    for (const unit of next.get(path.at(-1) ?? '') ?? []) {
      const seen = path.indexOf(unit)
      if (seen < 0) walk([...path, unit])
      else if (seen === 0) cycles.add([...path, unit].join(' -> '))
    }
  }
  for (const unit of next.keys()) walk([unit])
  return [...cycles]
}

function importsIn(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replaceAll(COMMENTS, '')
  const found = [
    ...[...text.matchAll(STATEMENT)].map(([, type, to]) => ({ to, typeOnly: type !== undefined })),
    ...[...text.matchAll(BARE), ...text.matchAll(CALL)].map(([, to]) => ({ to, typeOnly: false })),
  ]
  const from = relative(ROOT, file).replaceAll('\\', '/')
  return found.map(({ to = '', typeOnly }) => ({ from, to: resolve(to, file), typeOnly }))
}

function resolve(to: string, file: string): string {
  return to.startsWith('.') ? relative(ROOT, join(dirname(file), to)).replaceAll('\\', '/') : to
}
