import { type Detector, type Match, type Revealed, withoutOverlaps } from '../detector.ts'
import { withoutReferences } from '../references.ts'
import { findAssignments } from './assignments.ts'
import { findAwsSecretKeys } from './aws-secret-keys.ts'
import { insideBase64 } from './encoded.ts'
import { findLabelledSecrets, findSecretsInContext } from './in-context.ts'
import { findByPreset } from './preset.ts'
import { findPrivateKeys } from './private-keys.ts'
import { findSignedTokens } from './signed-tokens.ts'
import { findTokens } from './tokens.ts'
import { findCredentialsInUrls } from './urls.ts'

/** Those that go by the form alone, the surest first. */
const BY_FORM: readonly Detector[] = [
  findTokens,
  findByPreset,
  findPrivateKeys,
  findSignedTokens,
  findCredentialsInUrls,
]
/** Those that go by the words beside it. */
const BY_CONTEXT: readonly Detector[] = [findAssignments, findLabelledSecrets, findSecretsInContext]
const inBase64 = insideBase64([...BY_FORM, findAssignments])

/** The secrets in a text. Heavy to load: ask the gate first. */
export function detectSecrets(revealed: Revealed): Match[] {
  const rest = withoutReferences(revealed)
  return withoutOverlaps([
    // secretlint finds them too, but points at the name before them.
    ...findAwsSecretKeys(rest),
    ...BY_FORM.flatMap(detector => detector(revealed)),
    ...inBase64(revealed),
    ...BY_CONTEXT.flatMap(detector => detector(rest)),
  ])
}
