import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromRoot } from '../generate/folders.ts'

const KEBAB = /^[a-z]+(-[a-z0-9]+)*$/

/** Makes a folder with these files, then writes the lists that name it. Ends the process where it cannot. */
export async function create(
  folder: string,
  id: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  if (!KEBAB.test(id))
    fail(`"${id}" is no name for a folder here; write small letters and hyphens, such as short-key`)
  if (existsSync(fromRoot(folder))) fail(`${folder} is there already`)
  mkdirSync(fromRoot(folder), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(fromRoot(folder), name), text)
    console.log(`made ${folder}/${name}`)
  }
  spawnSync('npm', ['run', '--silent', 'generate'], { cwd: fromRoot('.'), stdio: 'inherit' })
  console.log(
    `\nFill in the two files, then: npm run generate && npx vitest run test/examples test/conformance -t ${id}`,
  )
}

export function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
