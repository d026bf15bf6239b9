import type { Alternatives, KmsModel, Surroundings } from '../../model/model.ts'
import { readAlias, readKey, readReplica } from '../../model/read-key.ts'
import type { MappingNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { explore } from '../../value/scenarios.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { consumerCandidates } from './consumers.ts'
import { Evaluation } from './evaluate.ts'
import { keyReference } from './key-references.ts'
import { declarationOf, isMade, retentionOf } from './keys.ts'
import { Program } from './program.ts'
import { type Resource, Template } from './template.ts'

/** How many scenarios of one resource are told apart. */
const MOST_SCENARIOS = 128

/** Each KMS resource, and each that takes a key, by itself in each of its scenarios; and the aliases together. */
export function readTemplate(root: MappingNode, source: Source, surroundings: Surroundings): ReadResult {
  const program = new Program(new Template(root), surroundings)
  const { resources } = program
  const groups = resources.flatMap(resource => {
    const read = READERS[resource.type]
    return read
      ? [
          scenariosOf(program, evaluation =>
            isMade(resource, evaluation) ? read(resource, evaluation, source) : EMPTY_MODEL,
          ),
        ]
      : []
  })
  const together = readTogether(program, resources, source)
  return { groups: [...groups, ...(together ? [together] : []), ...readConsumers(program)], problems: [] }
}

/** Those that are the same in all scenarios are read together: there may be thousands. */
function readConsumers(program: Program): readonly Alternatives[] {
  const groups = consumerCandidates(program)
    .map(({ read }) => scenariosOf(program, evaluation => ({ ...EMPTY_MODEL, consumers: read(evaluation) })))
    .filter(scenarios => scenarios.some(({ model }) => model.consumers.length > 0))
  const settled = groups.flatMap(([first, ...others]) =>
    others.length === 0 && first ? first.model.consumers : [],
  )
  const open = groups.filter(({ length }) => length > 1)
  return settled.length > 0
    ? [[{ assuming: [], model: { ...EMPTY_MODEL, consumers: settled } }], ...open]
    : open
}

function scenariosOf(program: Program, read: (evaluation: Evaluation) => KmsModel): Alternatives {
  const scenarios = explore(choose => read(new Evaluation(program, choose)), MOST_SCENARIOS)
  return scenarios.map(({ assuming, result }) => ({ assuming, model: result }))
}

type ReadResource = (resource: Resource, evaluation: Evaluation, source: Source) => KmsModel

const READERS: Readonly<Record<string, ReadResource>> = {
  'AWS::KMS::Key': (resource, evaluation, source) => ({
    ...EMPTY_MODEL,
    keys: [readKey(declarationOf(resource, evaluation, source), retentionOf(resource, evaluation))],
  }),
  'AWS::KMS::ReplicaKey': (resource, evaluation, source) => ({
    ...EMPTY_MODEL,
    replicas: [
      readReplica(
        declarationOf(resource, evaluation, source),
        value => keyReference(value, evaluation),
        retentionOf(resource, evaluation),
      ),
    ],
  }),
  'AWS::KMS::Alias': (resource, evaluation, source) => ({
    ...EMPTY_MODEL,
    aliases: [aliasOf(resource, evaluation, source)],
  }),
}

function aliasOf(resource: Resource, evaluation: Evaluation, source: Source) {
  return readAlias(declarationOf(resource, evaluation, source), value => keyReference(value, evaluation))
}

/** For rules about several aliases at once; undefined where there are not several. */
function readTogether(
  program: Program,
  resources: readonly Resource[],
  source: Source,
): Alternatives | undefined {
  const aliases = resources.filter(resource => resource.type === 'AWS::KMS::Alias')
  if (aliases.length < 2) return undefined
  return scenariosOf(program, evaluation => {
    const made = aliases.filter(resource => isMade(resource, evaluation))
    const at = { span: program.template.root.span }
    const read = made.map(resource => aliasOf(resource, evaluation, source))
    return { ...EMPTY_MODEL, documents: [{ kind: 'document', name: source.name, at, aliases: read }] }
  })
}
