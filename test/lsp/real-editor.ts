import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { program, quietEnvironment } from '../cli/program.ts'
import { folderWith } from '../files/folder.ts'
import { WRONG_KEY } from './templates.ts'

const EDITORS = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')

/** The instructions that people follow: of docs/editors.md, the first block of a language that has a word in it. */
export function instructions(language: string, word: string): string {
  const blocks = [...EDITORS.matchAll(new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``, 'g'))]
  const found = blocks.find(([, block = '']) => block.includes(word))?.[1]
  if (found === undefined) throw new Error(`docs/editors.md has no ${language} with ${word}`)
  return found
}

/** What a session of a real editor leaves behind: what it wrote to out.json, and key.yaml as it saved it. */
interface Outcome {
  readonly out: Record<string, unknown>
  readonly saved: string
}

/** Runs an editor in a folder with a key that is wrong and the script of a session, with kmslint on the PATH. */
export function session(script: string, text: string, command: string, args: readonly string[]): Outcome {
  const start = `#!/bin/sh\nexec "${process.execPath}" "${program()}" "$@"\n`
  const cwd = folderWith({ 'key.yaml': WRONG_KEY, [script]: text, 'bin/kmslint': start })
  chmodSync(join(cwd, 'bin/kmslint'), 0o755)
  const env = {
    ...quietEnvironment(),
    HOME: cwd,
    TERM: 'xterm',
    PATH: `${join(cwd, 'bin')}:${process.env.PATH}`,
  }
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 100_000,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stdout}\n${stderr}`)
  const saved = readFileSync(join(cwd, 'key.yaml'), 'utf8')
  return { out: JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')), saved }
}

/** Whether a program is there and can do what is asked of it. */
export function can(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
