import type { KmsModel, Surroundings } from '../../model/model.ts'
import { readAlias, readKey, readReplica } from '../../model/read-key.ts'
import type { Source } from '../../text/source.ts'
import { EMPTY_MODEL, type ReadResult } from '../format.ts'
import { readConsumers } from './consumers.ts'
import type { Evaluation } from './evaluate.ts'
import { keyReference } from './key-references.ts'
import { declarationOf, isMade, retentionOf } from './keys.ts'
import { Program } from './program.ts'
import { scenariosOf } from './scenarios.ts'
import { type Resource, Template } from './template.ts'
import { readTogether } from './together.ts'
import type { Wrapped } from './wrapped.ts'

/** Each KMS resource, and each that takes a key, by itself in each of its scenarios; and the aliases together. */
export function readTemplate(found: Wrapped, source: Source, surroundings: Surroundings): ReadResult {
  const program = new Program(new Template(found.template), surroundings, found.in === 'serverless')
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
  return {
    groups: [...groups, ...together, ...readConsumers(program)],
    problems: [],
    isOutput: found.in === 'answer',
  }
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
