import { AS_SAMPLE, type Match, placesOf, type Revealed, SAMPLE } from '../detector.ts'
import { isRandom } from './randomness.ts'

/** Forty characters of base64, with nothing to say what they are. */
const FORTY = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=_-])/g
const AWS = /aws|amazon|secret|access.?key|credential|AKIA|ASIA|\biam\b/i

export function findAwsSecretKeys({ text, label }: Revealed): Match[] {
  const isTold = AWS.test(text) || AWS.test(label)
  return [...placesOf(FORTY, text)]
    .filter(
      ({ found }) => /[a-z]/.test(found) && /[A-Z]/.test(found) && (SAMPLE.test(found) || isRandom(found)),
    )
    .map(({ start, end, found }) => ({
      start,
      end,
      kind: 'an AWS secret access key',
      detector: 'aws-secret-access-key',
      ...(SAMPLE.test(found)
        ? AS_SAMPLE
        : { confidence: isTold ? ('likely' as const) : ('possible' as const) }),
    }))
}
