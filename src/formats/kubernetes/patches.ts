import { at } from './lookup.ts'
import type { Manifest } from './manifests.ts'

/** `ledger-patch.yaml`, `overlays/prod/patches/ledger.yaml` */
const FILE = /(?:^|[/\\_.-])patch(?:es)?(?:[/\\_.-]|$)/i

/**
 * Whether an object is only a part of one, which Kustomize or the like will put together with the rest: where its file is
 * called a patch, where it says how it is merged, and where it lacks what Crossplane's providers ask of every object.
 * Source: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/; `region` is required by
 * package/crds of https://github.com/crossplane-contrib/provider-upjet-aws and of provider-aws, 2026-11-24.
 */
export function isPatch({ group, value }: Manifest, file: string): boolean {
  const spec = at(value, 'spec')
  if (FILE.test(file) || [value, spec, at(spec, 'forProvider')].some(map => at(map, '$patch'))) return true
  const isAck = group.endsWith('.services.k8s.aws')
  return !isAck && !at(spec, 'forProvider', 'region') && !at(spec, 'initProvider', 'region')
}
