import { execFileSync, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Inside the project, for the command looks for the rules' pages upwards from where it lies. */
const BUILT = join(ROOT, 'node_modules/.cache', `kmslint-test-${process.pid}`)

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Circumstances {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

let built = false

/** The path of the command, built from the code as it is now. */
export function program(): string {
  if (!built) {
    execFileSync(process.execPath, [join(ROOT, 'scripts/build/program.mjs'), BUILT], { stdio: 'inherit' })
    process.on('exit', () => rmSync(BUILT, { recursive: true, force: true }))
    built = true
  }
  return join(BUILT, 'kmslint.cjs')
}

/** Runs the command as a process of its own, its streams being pipes. */
export function kmslint(
  args: readonly string[],
  { cwd = ROOT, input = '', env = {} }: Circumstances = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...args], {
    cwd,
    input,
    env: { ...quietEnvironment(), ...env },
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr }
}

/** The environment without what sets colours: tests say that themselves. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR, FORCE_COLOR, CI, ...rest } = process.env
  return { ...rest, TERM: 'xterm-256color' }
}
