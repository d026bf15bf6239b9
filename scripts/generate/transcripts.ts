import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from './folders.ts'

const PROMPT = '$ kmslint '

/** A run of the command that a page shows, and the files it is run among: those that stand before it under its heading. */
export interface Transcript {
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly output: string
}

/** The runs that a page shows: fences that begin with `$ kmslint`. Fences with `file=NAME` are files. */
export function transcriptsIn(page: string): Transcript[] {
  const found: Transcript[] = []
  eachTranscript(page, transcript => {
    found.push(transcript)
    return transcript.output
  })
  return found
}

/** The page with what the command says now below each run. */
export function withOutputs(page: string): string {
  return eachTranscript(page, run)
}

function eachTranscript(page: string, outputOf: (transcript: Transcript) => string): string {
  return page
    .split(/^(?=## )/m)
    .map(section => {
      const files = Object.fromEntries(
        [...section.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)].map(([, name, text = '']) => [name, text]),
      )
      return section.replace(
        /^```text\n(\$ kmslint [^\n]*)\n(.*?)^```$/gms,
        (_, command: string, output: string) => {
          const args = command.slice(PROMPT.length).split(' ')
          return `\`\`\`text\n${command}\n${outputOf({ files, args, output })}\`\`\``
        },
      )
    })
    .join('')
}

/** Run by itself, for the command knows the folder it is in by its process. */
function run({ files, args }: Transcript): string {
  const folder = mkdtempSync(join(tmpdir(), 'kmslint-page-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    const command = [fromRoot('node_modules/tsx/dist/cli.mjs'), fromRoot('src/cli/kmslint.ts'), ...args]
    const { stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}
