import { basename } from 'node:path'
import { find } from '../syntax/lookup.ts'
import { parse } from '../syntax/parse.ts'
import { isNull } from '../syntax/scalar.ts'
import type { MappingNode, Node } from '../syntax/tree.ts'
import { LineIndex } from '../text/lines.ts'
import type { Span } from '../text/span.ts'
import { type Fault, faultsOf, type PatternText } from './check.ts'
import { TEXTS } from './fault-texts.ts'
import type { Schema } from './json-schema.ts'
import type { Origin } from './layer.ts'

/** A configuration file that was read, and all that is wrong with it. */
export interface ConfigFile {
  /** Absent where nothing is set, or something is wrong. */
  readonly root: MappingNode | undefined
  readonly faults: readonly Fault[]
  placeOf(span: Span): Origin & { readonly file: string }
}

/** Reads the text of a file that goes by `name`. Never throws for anything in it. */
export async function readConfigFile(name: string, text: string, schema: Schema): Promise<ConfigFile> {
  const { documents, problems } = await parse({ name, text })
  const lines = new LineIndex(text)
  const whole = documents[0]?.root
  const root = basename(name) === 'package.json' ? entryOf(whole, 'kmslint') : whole
  const faults = [
    ...problems.map(({ at, message }) => ({ span: at ?? NOWHERE, message })),
    ...documents
      .slice(1)
      .map(({ span }) => ({ span, message: 'a configuration is one document; leave out the others' })),
  ]
  const patterns: PatternText[] = []
  if (faults.length === 0 && root && !isEmpty(root)) faults.push(...faultsOf(schema, root, patterns))
  if (patterns.length > 0) faults.push(...(await patternFaults(patterns)))
  return {
    root: faults.length === 0 && root?.kind === 'mapping' ? root : undefined,
    faults,
    placeOf: span => ({ file: name, ...lines.positionAt(span.start) }),
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

async function patternFaults(patterns: readonly PatternText[]): Promise<Fault[]> {
  const { faultOfPattern } = await import('../sensitive/patterns.ts')
  const faults = await Promise.all(
    patterns.map(async ({ node, path }) => {
      const fault = await faultOfPattern(node.value)
      return fault === undefined ? [] : [{ span: node.span, message: TEXTS.noPattern(path, fault) }]
    }),
  )
  return faults.flat()
}

function entryOf(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'mapping' ? find(node, key)?.value : undefined
}

/** A file of comments alone is as good as none. */
function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && isNull(node)
}
