import type { MetadataText } from '../model/model.ts'
import type { Match } from './detector.ts'
import { compilePatterns } from './patterns.ts'
import { type Finding, placed, reveal } from './reveal.ts'
import { mayHoldSecret } from './secrets/gate.ts'

export interface SecretOptions {
  /** Patterns; what one of them fits whole is not found. */
  readonly allow: readonly string[]
}

/** The secrets in a text; a promise only where it could hold one, for then the detectors must be loaded. */
export function findSecrets(
  text: MetadataText,
  { allow }: SecretOptions,
): readonly Finding[] | Promise<readonly Finding[]> {
  const revealed = reveal(text)
  if (!revealed || !mayHoldSecret(revealed)) return []
  return import('./secrets/detect.ts').then(async ({ detectSecrets }) =>
    placed(text, revealed, await withoutAllowed(detectSecrets(revealed), revealed.text, allow)),
  )
}

async function withoutAllowed(
  matches: readonly Match[],
  text: string,
  allow: readonly string[],
): Promise<readonly Match[]> {
  if (matches.length === 0 || allow.length === 0) return matches
  const allowed = await compilePatterns(allow)
  return matches.filter(({ start, end }) => !allowed.fit(text.slice(start, end)))
}
