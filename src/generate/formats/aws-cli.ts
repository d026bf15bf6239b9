import { AWS_CLI } from '../../kms/makers/aws-cli.ts'
import type { Maker } from '../../kms/makers/maker.ts'
import { type Assembled, asItStands, propertiesOf } from '../document/assemble.ts'
import { fixed, list, type Mapping, mapping, type Node, type ShellText } from '../document/node.ts'
import type { Random } from '../draw/random.ts'
import { type Sample, theOneOf } from '../draw/sample.ts'
import type { SampleFormat, Subject } from './format.ts'

/** Without rotation: nothing is said of a key that a script does not begin to rotate. */
const MAKER: Maker = {
  ...AWS_CLI,
  names: { ...AWS_CLI.names, rotation: undefined, rotationPeriod: undefined },
}

/** A step of a workflow that makes the key, its alias or a replica, its properties as JSON and its policy as an option. */
export const AWS_CLI_STEP: SampleFormat = {
  language: 'yaml',
  maker: MAKER,
  subjects: ['key', 'alias', 'replica', 'policy'],
  alone: ['alias', 'replica'],
  hasShapes: false,
  tagNames: { key: 'TagKey', value: 'TagValue' },
  assemble: (sample, about, _shape, random) => assembleStep(sample, about, random),
}

const OPERATIONS: Readonly<Record<string, string>> = {
  'AWS::KMS::Key': 'create-key',
  'AWS::KMS::Alias': 'create-alias',
  'AWS::KMS::ReplicaKey': 'replicate-key',
}

function assembleStep(sample: Sample, about: Subject, random: Random): Assembled {
  sample.key.set('policy', sample.policy)
  const draft = theOneOf(sample, about)
  const operation = fixed(OPERATIONS[draft.type] ?? '')
  const body = asItStands(propertiesOf(draft, MAKER), random)
  const run = commands(operation, body.root as Mapping)
  const root = mapping({ jobs: mapping({ keys: mapping({ steps: list(mapping({ run })) }) }) })
  return { root, blamed: at => ('kind' in at ? body.blamed(at) : operation) }
}

/** What deletes a key has a command of its own. */
function commands(operation: Node, { entries }: Mapping): ShellText {
  const nodeOf = (name: string) => entries.find(([entry]) => entry === name)?.[1]
  const [policy, window] = [nodeOf('Policy'), nodeOf('PendingWindowInDays')]
  const rest = entries.filter(([, node]) => node !== policy && node !== window)
  const making = [
    'KEY_ID=$(aws kms ',
    operation,
    option('cli-input-json', { kind: 'mapping', entries: rest }),
  ]
  const deleting = mapping({ PendingWindowInDays: window })
  return {
    kind: 'shell',
    parts: [
      ...making.flat(),
      ...(policy ? option('policy', policy) : []),
      ')\n',
      ...(window
        ? ['aws kms schedule-key-deletion --key-id "$KEY_ID"', ...option('cli-input-json', deleting)]
        : []),
    ],
  }
}

function option(name: string, content: Node): readonly (string | Node)[] {
  return [` \\\n  --${name} '`, content, "'"]
}
