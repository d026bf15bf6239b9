import { API } from './api.ts'
import type { Maker } from './maker.ts'
import { inCamelCase, providerMakers } from './terraform-provider.ts'

/** The annotation that names what an object stands for at AWS; where it is left out, the object's own name does. */
export const EXTERNAL_NAME = 'crossplane.io/external-name'

/**
 * Objects of `kms.aws.upbound.io` and `kms.aws.m.upbound.io` are made of Terraform's AWS provider and have its arguments in
 * camel case, its defaults and its lack of an origin.
 * Source: package/crds of https://github.com/crossplane-contrib/provider-upjet-aws, 2026-11-24; kmsAlias in its
 * config/externalname.go puts the prefix before an external name that has none.
 */
const MAKERS = providerMakers(
  { id: 'crossplane', title: 'Crossplane', aliasName: EXTERNAL_NAME, addsAliasPrefix: true },
  inCamelCase,
)

/** Key, Alias and Grant. */
export const CROSSPLANE = MAKERS.key

/** ExternalKey. */
export const CROSSPLANE_EXTERNAL = MAKERS.external

/** ReplicaKey and ReplicaExternalKey. */
export const CROSSPLANE_REPLICA = MAKERS.replica

/**
 * Key, Alias and Grant of `kms.aws.crossplane.io`, which asks the KMS API itself: it leaves the defaults to it, and takes tags as a
 * list. Newer versions have `keySpec`.
 * Source: package/crds and pkg/controller/kms of https://github.com/crossplane-contrib/provider-aws, 2026-11-24.
 */
export const CROSSPLANE_CLASSIC: Maker = {
  ...CROSSPLANE,
  names: {
    ...CROSSPLANE.names,
    origin: 'origin',
    enabled: 'enabled',
    rotationPeriod: undefined,
    deletionWindow: 'pendingWindowInDays',
  },
  origins: API.origins,
  defaults: API.defaults,
  repeatedTag: 'refused',
}
