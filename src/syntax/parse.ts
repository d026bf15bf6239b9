import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import { Builder } from './build.ts'
import { readJson } from './json/read.ts'
import { MAX_LENGTH, MAX_RECOVERED } from './limits.ts'
import type { Comment, Tree } from './tree.ts'
import type { YamlReading } from './yaml/reading.ts'

/** What a broken text starts with that was meant to be JSON, not YAML in brackets. */
const JSON_START = /^\uFEFF?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{["\]]|$))/

/**
 * Reads a text into a tree: JSON for a name that ends in `.json`, and for a text that starts with a bracket and is JSON;
 * YAML otherwise. Never throws: what is wrong with the text becomes problems, and the tree holds what could be read.
 */
export async function parse(source: Source): Promise<Tree> {
  const { name, text } = source
  if (text.length > MAX_LENGTH) return tooLarge(source)
  if (/\.json$/i.test(name)) return treeOf(source, 'json', readJson(text))
  if (!/^\uFEFF?\s*[{[]/.test(text)) return yamlTree(source, await readYaml(text))
  const json = readJson(text)
  if (isSound(json)) return treeOf(source, 'json', json)
  const yaml = await readYaml(text)
  const meantJson = !isSound(yaml.builder) && JSON_START.test(text)
  return meantJson ? treeOf(source, 'json', json) : yamlTree(source, yaml)
}

/** The readers of YAML are loaded when the first YAML is met, and the first that is broken: most of a start is loading. */
async function readYaml(text: string): Promise<YamlReading> {
  const { readYaml: read } = await import('./yaml/read.ts')
  const reading = attempt(() => read(text)) ?? unread(text)
  const { error } = reading
  if (!error || text.length > MAX_RECOVERED) return reading
  const { recoverYaml } = await import('./yaml/recover.ts')
  return attempt(() => recoverYaml(text, error)) ?? reading
}

/** No text is known to make a parser fail by anything but its own errors; should one turn up, it is a broken text. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function unread(text: string): YamlReading {
  const builder = new Builder(text)
  builder.problem('invalid-syntax', 'kmslint cannot read this text; please report it.', { start: 0, end: 0 })
  builder.endDocument({ start: 0, end: text.length })
  return { builder, comments: () => [] }
}

function isSound({ problems }: Builder): boolean {
  return problems.every(({ code }) => code !== 'invalid-syntax')
}

function yamlTree(source: Source, { builder, comments }: YamlReading): Tree {
  return treeOf(source, 'yaml', builder, comments)
}

function treeOf(
  source: Source,
  language: Tree['language'],
  builder: Builder,
  find: () => Comment[] = () => [],
): Tree {
  let comments: Comment[] | undefined
  return {
    source,
    language,
    documents: builder.documents,
    problems: builder.problems.sort(byPlace),
    shared: builder.shared,
    comments: () => {
      comments ??= find()
      return comments
    },
  }
}

function byPlace(a: Problem, b: Problem): number {
  return (a.at?.start ?? 0) - (b.at?.start ?? 0)
}

function tooLarge(source: Source): Tree {
  const message = `The text is longer than ${MAX_LENGTH / 1024 / 1024} MB, the most kmslint reads; split it.`
  const problems: Problem[] = [{ code: 'too-large', message, at: { start: 0, end: 0 } }]
  return { source, language: 'yaml', documents: [], problems, shared: [], comments: () => [] }
}
