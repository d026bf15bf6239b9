import type { KmsModel } from '../../model/model.ts'
import { readAlias, readKey, readReplica } from '../../model/read-key.ts'
import type { Source } from '../../text/source.ts'
import { EMPTY_MODEL } from '../format.ts'
import type { Evaluation } from './evaluate.ts'
import { keyReference } from './key-references.ts'
import { declarationOf, retentionOf } from './keys.ts'
import type { Resource } from './template.ts'

type ReadResource = (resource: Resource, evaluation: Evaluation, source: Source) => KmsModel

/** The resources that are keys, replicas and aliases, by type. */
export const READERS: Readonly<Record<string, ReadResource>> = {
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
