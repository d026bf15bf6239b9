import { parse } from '../syntax/parse.ts'
import type { Node } from '../syntax/tree.ts'
import { LineIndex } from '../text/lines.ts'
import { readSettingsText } from './settings-text.ts'
import { WrongSetting } from './wrong-setting.ts'

/** A JSON or YAML file that a flag names. */
export interface GivenFile {
  readonly root: Node | undefined
  /** What is wrong with it, with line and column: those of a node, or of the file's beginning. */
  wrong(at: Node | undefined, message: string): WrongSetting
}

/** Throws WrongSetting where the file cannot be read or is neither JSON nor YAML. */
export async function readGivenFile(flag: string, path: string): Promise<GivenFile> {
  const text = readText(flag, path)
  const { documents, problems } = await parse({ name: path, text })
  const wrong = (offset: number, message: string) => {
    const { line, column } = new LineIndex(text).positionAt(offset)
    return new WrongSetting(`${flag} ${path}:${line}:${column}: ${message}`)
  }
  const [problem] = problems
  if (problem) throw wrong(problem.at?.start ?? 0, problem.message)
  return { root: documents[0]?.root, wrong: (at, message) => wrong(at?.span.start ?? 0, message) }
}

function readText(flag: string, path: string): string {
  const read = readSettingsText(path)
  if ('text' in read) return read.text
  throw new WrongSetting(`${flag} ${path} ${read.problem}`)
}
