import { isOfferedIn } from '../../kms/regions.ts'
import type { KeySpec } from '../../kms/specs.ts'
import { mistake } from './mistake.ts'

const REGIONS = ['eu-central-1', 'us-east-1', 'cn-north-1', 'cn-northwest-1']

export const specUnavailableInRegion = [
  mistake({
    rule: 'spec-unavailable-in-region',
    subject: 'key',
    property: 'spec',
    fits: ({ spec }) => withoutOffer(spec).length > 0,
    make(sample, random) {
      sample.region = random.pick(withoutOffer(sample.identity.spec))
      return { severity: 'error', at: sample.key.properties.get('spec') ?? sample.key }
    },
  }),
]

function withoutOffer(spec: KeySpec): readonly string[] {
  return REGIONS.filter(region => !isOfferedIn(spec, region))
}
