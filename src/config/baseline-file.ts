import { existsSync } from 'node:fs'
import { BASELINE_MEMBERS, BASELINE_VERSION, type KnownFinding } from '../findings/baseline.ts'
import { find } from '../syntax/lookup.ts'
import type { Node } from '../syntax/tree.ts'
import { type GivenFile, readGivenFile } from './given-file.ts'

/**
 * Reads a baseline; undefined where there is no such file. Throws WrongSetting, with line and column, where it is none.
 */
export async function readBaselineFile(path: string): Promise<readonly KnownFinding[] | undefined> {
  if (!existsSync(path)) return undefined
  const file = await readGivenFile('--baseline', path)
  const version = member(file.root, 'version')
  const findings = member(file.root, 'findings')
  if (version?.kind !== 'scalar' || findings?.kind !== 'sequence')
    throw file.wrong(file.root, 'this is no baseline of kmslint; --update-baseline writes one')
  if (version.value !== String(BASELINE_VERSION))
    throw file.wrong(version, 'a baseline of another version of kmslint; --update-baseline writes one anew')
  return findings.items.map(item => entryOf(item, file))
}

function entryOf(item: Node, file: GivenFile): KnownFinding {
  const textOf = (name: string) => {
    const value = member(item, name)
    if (value?.kind === 'scalar') return value.value
    throw file.wrong(value ?? item, `an entry has texts for ${BASELINE_MEMBERS.join(', ')}; add ${name}`)
  }
  const [name, rule, fingerprint, message] = BASELINE_MEMBERS.map(textOf) as [string, string, string, string]
  return { file: name, rule, fingerprint, message }
}

function member(node: Node | undefined, name: string): Node | undefined {
  return node?.kind === 'mapping' ? find(node, name)?.value : undefined
}
