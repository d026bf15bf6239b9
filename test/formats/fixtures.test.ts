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
    25 reserved-alias-prefix: alias names that begin with alias/aws/ are reserved for AWS managed keys and KMS refuses them; choose another name
    33 key-deleted-with-stack: when its object goes, so does this key, and whatever needs it is lost; add deletionPolicy: Orphan
    37 missing-key-usage: without keyUsage Crossplane cannot make a key of HMAC_256; add keyUsage: GENERATE_VERIFY_MAC
    38 rotation-unsupported: KMS cannot rotate HMAC_256 keys by itself and refuses enableKeyRotation; leave it out, and plan to change keys by hand
    46 public-key-access: anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID; name the accounts that may, or require kms:CallerAccount or aws:PrincipalOrgID"
  `)
})

it('ansible.yaml', async () => {
  expect(await said('ansible.yaml')).toMatchInlineSnapshot(`
    "12 personal-data-in-metadata: this description holds an e-mail address (email-address), which CloudTrail may show in plain text; take it out, or name a team instead
    13 rotation-disabled: this key is never rotated; set enable_key_rotation to true
    20 cross-account-access: this names an account, and which one is not known before the key is deployed; see that it is one you trust
    26 public-key-access: anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID; name the accounts that may, or require kms:CallerAccount or aws:PrincipalOrgID
    34 reserved-tag-prefix: tag keys that begin with aws:, in any case, are reserved for AWS and KMS refuses them; choose another key
    37 grant-to-other-account: by this grant account 111122223333 may call Decrypt, CreateGrant, whatever the key policy says; set account to your own, or add 111122223333 to trustedAccounts if that is meant
    38 unbounded-grants: with CreateGrant the grantee can let anyone call Decrypt too; leave it out, or limit the grant with constraints
    43 missing-key-policy: without policy IAM policies alone decide who may use this key; say in policy who may
    43 reserved-alias-prefix: alias names that begin with alias/aws/ are reserved for AWS managed keys and KMS refuses them; choose another name
    44 missing-key-usage: without key_usage Ansible makes this RSA_2048 key an encryption key, for good; say key_usage: ENCRYPT_DECRYPT or SIGN_VERIFY
    44 not-quantum-safe: a later quantum computer could read what RSA_2048 keys encrypt today; use a symmetric key, or an ML_KEM key, which Ansible cannot make yet
    44 small-rsa-key: an RSA key of 2048 bits encrypts data here; make it RSA_3072 or RSA_4096, in a new key
    51 deletion-window-out-of-range: KMS waits 7 to 30 days before it deletes a key, not 3; set pending_window to 7"
  `)
})

it('pulumi.yaml', async () => {
  expect(await said('pulumi.yaml')).toMatchInlineSnapshot(`
    "7 not-quantum-safe: a later quantum computer could read what ECC_NIST_P384 keys encrypt today; use a symmetric key, or an ML_KEM key, which aws-native of Pulumi cannot make yet
    14 key-deleted-with-stack: when its stack goes, so does this key, and whatever needs it is lost; add retainOnDelete: true
    14 rotation-disabled: this key is never rotated, as enableKeyRotation is left out; add enableKeyRotation: true
    18 deletion-window-short: after 7 days a deletion can no longer be cancelled; wait at least 30, in which use of the key may still be noticed
    32 public-key-access: anyone, signed in to any AWS account, may call kms:Decrypt directly; nothing restricts aws:PrincipalOrgID; name the accounts that may, or require kms:CallerAccount or aws:PrincipalOrgID
    36 reserved-tag-prefix: tag keys that begin with aws:, in any case, are reserved for AWS and KMS refuses them; choose another key
    40 missing-alias-prefix: an alias name begins with alias/ and KMS refuses it otherwise; put alias/ in front
    42 missing-key-policy: without keyPolicy IAM policies alone decide who may use this key; say in keyPolicy who may
    46 spec-usage-mismatch: ECC_NIST_P384 keys cannot be used for ENCRYPT_DECRYPT; use SIGN_VERIFY or KEY_AGREEMENT
    47 rotation-unsupported: KMS cannot rotate ECC_NIST_P384 keys by itself and refuses enableKeyRotation; leave it out, and plan to change keys by hand"
  `)
})
