import { mappingNode, scalarNode } from '../../syntax/nodes.ts'
import type { Document, Entry, Tree } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { type Call, callOf } from './call.ts'
import { OPERATIONS } from './operations.ts'
import type { Run } from './read.ts'
import { type Scanned, scan } from './scan.ts'
import type { Command } from './script.ts'
import { scriptsIn } from './steps.ts'

const ofDocuments = new WeakMap<Document, readonly Run[]>()

/**
 * A file that is a shell script, as a mapping: an entry for each command that is read, by its operation, so that a comment
 * before a command is about all its lines.
 */
export function treeOfScript(source: Source): Tree {
  const { text } = source
  const scanned: Scanned = scan({ text, place: span => span })
  const run = runOf(scanned.commands, text)
  const span = { start: 0, end: text.length }
  const document: Document = { root: mappingNode(span, run.calls.map(entryOf), false), span }
  ofDocuments.set(document, [run])
  return {
    source,
    language: 'other',
    documents: [document],
    problems: [],
    shared: [],
    comments: () => scanned.comments,
  }
}

function entryOf({ operation, command }: Call): Entry {
  const { start, end } = command.span
  const text = command.script.text.slice(start, end)
  return {
    key: scalarNode({ start, end: start }, operation, 'plain'),
    value: scalarNode({ start, end }, text, 'plain'),
  }
}

/** What runs in a shell of its own: the script that a file is, or the steps of a pipeline. */
export function runsIn(document: Document, { source }: Tree): readonly Run[] {
  const known = ofDocuments.get(document)
  if (known) return known
  const isOurs = OPERATIONS.some(operation => source.text.includes(operation))
  const scripts = isOurs ? scriptsIn(document.root, source) : []
  const runs = scripts.map(parts =>
    runOf(
      parts.flatMap(part => scan(part).commands),
      source.text,
    ),
  )
  ofDocuments.set(document, runs)
  return runs
}

function runOf(commands: readonly Command[], text: string): Run {
  return { commands, calls: commands.flatMap(command => callOf(command, text) ?? []) }
}
