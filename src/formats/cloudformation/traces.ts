/** The name of the file in which an assembly of CDK lists what it holds, and where that came from. */
export const MANIFEST = 'manifest.json'

/** A line of a stack, as Node writes it: `new Key (/app/lib/keys.ts:12:5)`, `/app/bin/app.ts:3:1`. */
const FRAME = /(?:^|\()((?:[A-Za-z]:)?[^():]+:\d+:\d+)\)?$/
const NOT_THEIRS = /^node:|[\\/]node_modules[\\/]|^internal[\\/]/

/**
 * Where constructs were made, by their paths, as synthesis notes it when CDK_DEBUG is set: the first line of each trace that
 * is neither Node's nor a package's. Empty for what is no such manifest.
 * Source: https://github.com/aws/constructs/blob/10.x/src/private/stack-trace.ts,
 * https://docs.aws.amazon.com/cdk/api/v2/docs/cloud-assembly-schema-readme.html, 2026-11-24.
 */
export function tracesIn(manifest: string | undefined): ReadonlyMap<string, string> {
  // Most have none, and may be large.
  if (!manifest?.includes('"trace"')) return new Map()
  const artifacts = membersOf(membersOf(parsed(manifest)).artifacts)
  const paths = Object.values(artifacts).flatMap(artifact =>
    Object.entries(membersOf(membersOf(artifact).metadata)),
  )
  return new Map(
    paths.flatMap(([path, entries]) => {
      const place = placeIn(entries)
      return place === undefined ? [] : [[path.replace(/^\//, ''), place] as const]
    }),
  )
}

/** Of the entry that says which resource the construct is. */
function placeIn(entries: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(entries) ? entries : []
  const { trace } = membersOf(all.find(entry => membersOf(entry).type === 'aws:cdk:logicalId'))
  const lines: readonly unknown[] = Array.isArray(trace) ? trace : []
  const places = lines.flatMap(line => (typeof line === 'string' ? (FRAME.exec(line)?.[1] ?? []) : []))
  return places.find(place => !NOT_THEIRS.test(place))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
