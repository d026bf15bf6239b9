import { fixed, list, literal, mapping, type Node, scalar } from '../../../src/generate/document/node.ts'
import { whereabouts } from '../../../src/generate/document/path.ts'
import { write } from '../../../src/generate/document/write.ts'
import type { Draft } from '../../../src/generate/draw/draft.ts'
import { legalIdentities } from '../../../src/generate/draw/identity.ts'
import { randomFor } from '../../../src/generate/draw/random.ts'
import { drawSample, type Sample } from '../../../src/generate/draw/sample.ts'
import type { SampleFormat, Subject } from '../../../src/generate/formats/format.ts'
import type { Source } from '../../../src/text/source.ts'

/** A change between two versions of a sample: what was there, and what is there now. */
interface Change {
  readonly about: Subject
  before(sample: Sample): void
  /** Gives what findings point at. */
  after(sample: Sample): Node
}

/** One change for each rule on revisions that samples can show. What keys are kept by, they cannot leave out. */
const CHANGES: Readonly<Record<string, Change>> = {
  'rotation-turned-off': {
    about: 'key',
    before: ({ key }) => key.set('rotation', scalar(true)),
    after: ({ key }) => set(key, 'rotation', scalar(false)),
  },
  'immutable-property-changed': {
    about: 'key',
    before: ({ key }) => key.set('multiRegion', scalar(true)),
    after: ({ key }) => set(key, 'multiRegion', scalar(false)),
  },
  'alias-name-changed': {
    about: 'alias',
    before: () => undefined,
    after: ({ alias, aliasName }) => set(alias, 'aliasName', scalar(`${aliasName}-2`)),
  },
  'access-widened': {
    about: 'policy',
    before: () => undefined,
    after(sample) {
      const everyone = literal({ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' })
      sample.policy = mapping({ Version: fixed('2012-10-17'), Statement: list(everyone) })
      return everyone
    },
  },
}

/** The earlier and the later version, and the path at which the later one is wrong. */
export interface Revised {
  readonly before: Source
  readonly after: Source
  readonly path: string
}

/** Two versions of a sample that the rule has something to say of; undefined where it is not among those shown so, or the format has no room for it. */
export function revised(rule: string, format: SampleFormat): Revised | undefined {
  const change = CHANGES[rule]
  if (!change || !format.subjects.includes(change.about)) return undefined
  const written = (make: (sample: Sample) => Node | undefined) => {
    const random = randomFor(1, 0)
    const [identity] = legalIdentities(format.maker)
    if (!identity) throw new Error(`${format.maker.title} makes no keys`)
    const sample = drawSample(format, identity, random)
    const at = make(sample)
    const { root, blamed } = format.assemble(sample, change.about, 'literal', random)
    const path = at && whereabouts(root, blamed(at), format.language)?.path
    return { path, source: { name: `example.${format.language}`, text: write(root, format.language) } }
  }
  const earlier = written(sample => {
    change.before(sample)
    return undefined
  })
  const { path, source } = written(change.after)
  return path === undefined ? undefined : { before: earlier.source, after: source, path }
}

function set(draft: Draft, property: string, node: Node): Node {
  draft.set(property, node)
  return node
}
