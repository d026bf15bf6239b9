import { API } from '../kms/makers/api.ts'
import { CLOUDFORMATION } from '../kms/makers/cloudformation.ts'
import { declares, type Maker } from '../kms/makers/maker.ts'
import { type Assembled, assemblePolicy, assembleRequest, assembleTemplate } from './document/assemble.ts'
import type { Language } from './document/write.ts'
import type { Random } from './draw/random.ts'
import type { Sample } from './draw/sample.ts'
import type { Mistake } from './mistakes/mistake.ts'
import type { Shape } from './shapes/express.ts'

export type Subject = Mistake['subject']

/** A kind of document that samples can be written as. */
export interface SampleFormat {
  readonly language: Language
  readonly maker: Maker
  /** What such a document can be about. */
  readonly subjects: readonly Subject[]
  /** Whether there are expressions for values. */
  readonly hasShapes: boolean
  assemble(sample: Sample, about: Subject, shape: Shape, random: Random): Assembled
}

const TEMPLATE = {
  maker: CLOUDFORMATION,
  subjects: ['key', 'alias', 'policy', 'resource'],
  hasShapes: true,
  assemble: (sample, _, shape, random) => assembleTemplate(sample, shape, random),
} as const satisfies Omit<SampleFormat, 'language'>

const FORMATS = {
  'cloudformation-yaml': { ...TEMPLATE, language: 'yaml' },
  'cloudformation-json': { ...TEMPLATE, language: 'json' },
  'create-key-request': {
    language: 'json',
    maker: API,
    subjects: ['key', 'alias', 'policy'],
    hasShapes: false,
    assemble: (sample, about, _, random) =>
      assembleRequest(sample, about === 'alias' ? sample.alias : sample.key, random),
  },
  'key-policy': {
    language: 'json',
    maker: API,
    subjects: ['policy'],
    hasShapes: false,
    assemble: (sample, _about, _shape, random) => assemblePolicy(sample, random),
  },
} as const satisfies Readonly<Record<string, SampleFormat>>

export type SampleFormatId = keyof typeof FORMATS
export const SAMPLE_FORMATS = Object.keys(FORMATS) as readonly SampleFormatId[]

export function sampleFormat(id: SampleFormatId): SampleFormat {
  return FORMATS[id]
}

/** Whether a mistake can be written in this format at all. */
export function canSay({ subjects, maker }: SampleFormat, { subject, property }: Mistake): boolean {
  return subjects.includes(subject) && (property === undefined || declares(maker, property))
}
