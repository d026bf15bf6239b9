import { API } from './api.ts'
import type { Maker } from './maker.ts'

/** The annotation that ACK reads the deletion window from. It is no field of the spec. */
export const ACK_PENDING_WINDOW = 'kms.services.k8s.aws/pending-window-in-days'

/** The annotation that says what becomes of what an object made: `delete` or `retain`. */
export const ACK_DELETION_POLICY = 'services.k8s.aws/deletion-policy'

/**
 * Key, Alias, ReplicaKey and Grant of AWS Controllers for Kubernetes. They pass what they are given to the KMS API, which gives
 * it its defaults; there is neither an enabled state nor a rotation period, nor a key of an external key store. Tags are
 * kept as a map, so that the last of two with one key counts. What cannot change is refused when it does. An
 * alias's name gets its prefix where it has none.
 * Source: generator.yaml (fields and is_immutable), config/crd/bases, pkg/resource/key and ensureAliasName in pkg/resource/alias of
 * https://github.com/aws-controllers-k8s/kms-controller; the annotation on deletion: https://aws-controllers-k8s.github.io/community/docs/user-docs/deletion-policy/, 2026-11-24.
 */
export const ACK: Maker = {
  id: 'ack',
  title: 'ACK',
  names: {
    spec: 'keySpec',
    deprecatedSpec: undefined,
    usage: 'keyUsage',
    origin: 'origin',
    multiRegion: 'multiRegion',
    enabled: undefined,
    rotation: 'enableKeyRotation',
    rotationPeriod: undefined,
    deletionWindow: ACK_PENDING_WINDOW,
    lockoutCheckBypassed: 'bypassPolicyLockoutSafetyCheck',
    description: 'description',
    policy: 'policy',
    tags: 'tags',
    aliasName: 'name',
    target: 'targetKeyID',
    primary: 'keyID',
    replicaRegion: 'replicaRegion',
  },
  grantNames: {
    grantKey: 'keyID',
    grantee: 'granteePrincipal',
    granteeService: undefined,
    retiring: 'retiringPrincipal',
    operations: 'operations',
    constraints: 'constraints',
    contextEquals: 'encryptionContextEquals',
    contextSubset: 'encryptionContextSubset',
    sourceArn: undefined,
    grantName: 'name',
  },
  specs: API.specs,
  deprecatedSpecs: [],
  usages: API.usages,
  origins: API.origins,
  defaults: API.defaults,
  repeatedTag: 'last kept',
  addsAliasPrefix: true,
  onImmutable: 'refused',
}
