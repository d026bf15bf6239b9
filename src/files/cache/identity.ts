import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { join } from 'node:path'

/** A digest of the program's files, which lie in `folder`: two builds of one version may say different things. */
export function programDigest(folder: string): string {
  const digest = createHash('sha256')
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.cjs')) digest.update(name).update(readFileSync(join(folder, name)))
  return digest.digest('hex')
}

/** Where this user's caches lie: outside of any project, so that no project can bring one along. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || systemFolder(env), 'kmslint')
}

function systemFolder(env: NodeJS.ProcessEnv): string {
  if (platform() === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  return platform() === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
}

/** The cache of runs in a folder. */
export function cacheFileOf(cwd: string): string {
  return join(cacheFolder(), `${createHash('sha256').update(cwd).digest('hex').slice(0, 16)}.cache`)
}
