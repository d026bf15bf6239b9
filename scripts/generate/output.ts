import { existsSync, readdirSync } from 'node:fs'
import { fromRoot } from './folders.ts'

/** A file as it should be, by its path from the project's root; one that should not be has no text. */
export interface Output {
  readonly path: string
  readonly text: string | undefined
}

/** All that a folder should hold: what else is in it goes. */
export function withoutOthers(folder: string, outputs: readonly Output[]): Output[] {
  const found = existsSync(fromRoot(folder))
    ? readdirSync(fromRoot(folder)).map(name => `${folder}/${name}`)
    : []
  const others = found.filter(path => !outputs.some(output => output.path === path))
  return [...outputs, ...others.map(path => ({ path, text: undefined }))]
}
