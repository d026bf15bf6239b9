import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vitest/node'

export interface Length {
  readonly file: string
  readonly lines: number
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FUNCTIONS = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

export function fileLengths(...folders: readonly string[]): Length[] {
  return sources(folders).map(({ file, text }) => ({ file, lines: linesIn(text) - 1 }))
}

/** Every function, method and arrow function of more than one line: short ones would only flatter. */
export function functionLengths(...folders: readonly string[]): Length[] {
  return sources(folders).flatMap(({ file, text }) =>
    functionsIn(parseAst(text, { lang: 'ts' }))
      .map(({ start, end }) => ({ file, lines: linesIn(text.slice(start, end)) }))
      .filter(({ lines }) => lines > 1),
  )
}

/** The length that so many in a hundred do not exceed. */
export function percentile(lengths: readonly number[], hundredth: number): number {
  const sorted = [...lengths].sort((a, b) => a - b)
  return sorted[Math.ceil((sorted.length * hundredth) / 100) - 1] ?? 0
}

function sources(folders: readonly string[]): { file: string; text: string }[] {
  return folders
    .flatMap(folder =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
    )
    .filter(file => file.endsWith('.ts') && !file.includes('generated'))
    .map(file => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }))
}

function linesIn(text: string): number {
  return text.split('\n').length
}

interface Range {
  readonly start: number
  readonly end: number
}

function functionsIn(node: unknown): Range[] {
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.values(node).flatMap(functionsIn)
  return 'type' in node && FUNCTIONS.includes(String(node.type))
    ? [node as unknown as Range, ...inner]
    : inner
}
