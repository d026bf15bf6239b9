import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lint } from './lint.ts'

/** What is said of a document as users write them, line by line. */
async function said(name: string): Promise<string> {
  const text = readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8')
  const { findings, problems } = await lint(text, name)
  const line = (offset = 0) => text.slice(0, offset).split('\n').length
  return [
    ...findings.map(({ at, rule, message }) => `${line(at.start)} ${rule}: ${message}`),
    ...problems.map(({ at, message }) => `${line(at?.start)} problem: ${message}`),
  ].join('\n')
}

it('kubernetes.yaml', async () => {
  expect(await said('kubernetes.yaml')).toMatchInlineSnapshot(`
    "5 missing-key-policy: without policy IAM policies alone decide who may use this key; say in policy who may
    8 key-deleted-with-stack: this lets the key go with its object, and whatever needs it is lost; set services.k8s.aws/deletion-policy to retain
    9 deletion-window-out-of-range: KMS waits 7 to 30 days before it deletes a key, not 5; set kms.services.k8s.aws/pending-window-in-days to 7
    12 not-quantum-safe: a later quantum computer could read what ECC_NIST_P384 keys encrypt today; use a symmetric key, or an ML_KEM key
    13 spec-usage-mismatch: ECC_NIST_P384 keys cannot be used for ENCRYPT_DECRYPT; use SIGN_VERIFY or KEY_AGREEMENT
    17 reserved-tag-prefix: tag keys that begin with aws:, in any case, are reserved for AWS and KMS refuses them; choose another key
    25 missing-alias-prefix: an alias name begins with alias/ and KMS refuses it otherwise; put alias/ in front
    33 key-deleted-with-stack: when its object goes, so does this key, and whatever needs it is lost; add deletionPolicy: Orphan
    37 missing-key-usage: without keyUsage Crossplane cannot make a key of HMAC_256; add keyUsage: GENERATE_VERIFY_MAC
    38 rotation-unsupported: KMS cannot rotate HMAC_256 keys by itself and refuses enableKeyRotation; leave it out, and plan to change keys by hand
    46 public-key-access: anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID; name the accounts that may, or require kms:CallerAccount or aws:PrincipalOrgID"
  `)
})
