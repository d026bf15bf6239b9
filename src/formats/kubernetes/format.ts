import type { Format } from '../format.ts'
import { ACK_GROUP } from './ack.ts'
import { CROSSPLANE_GROUPS } from './crossplane.ts'
import { isTemplated } from './helm.ts'
import { manifestsIn } from './manifests.ts'
import { isOurs, readManifests } from './read.ts'

const GROUPS = [ACK_GROUP, ...CROSSPLANE_GROUPS]

const HALLMARK = new RegExp(`\\bapiVersion\\b[^\\n]*\\b(?:${GROUPS.join('|').replaceAll('.', '\\.')})/`)

/** Manifests of the objects that ACK and Crossplane make keys, aliases and grants of. */
const format: Format = {
  id: 'kubernetes',
  title: 'Kubernetes manifest',
  needles: GROUPS,
  hallmark: HALLMARK,
  recognise: (document, tree) =>
    !isTemplated(tree) && manifestsIn(tree).of.get(document)?.some(isOurs) ? 'certain' : undefined,
  read: readManifests,
  passesOver: tree => isTemplated(tree) && HALLMARK.test(tree.source.text),
}

export default format
