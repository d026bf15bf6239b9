import type { MetadataText } from '../model/model.ts'
import { type Finding, placed, reveal } from './reveal.ts'
import { mayHoldSecret } from './secrets/gate.ts'

/** The secrets in a text; a promise only where it could hold one, for then the detectors must be loaded. */
export function findSecrets(text: MetadataText): readonly Finding[] | Promise<readonly Finding[]> {
  const revealed = reveal(text)
  if (!revealed || !mayHoldSecret(revealed)) return []
  return import('./secrets/detect.ts').then(({ detectSecrets }) => placed(text, detectSecrets(revealed)))
}
