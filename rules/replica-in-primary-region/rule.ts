import { type KeyIdentifier, parseKeyIdentifier } from '../../src/kms/key-identifiers.ts'
import { GAP, known } from '../../src/model/field.ts'
import { keyText } from '../../src/model/key-text.ts'
import { defineRule } from '../../src/rule/rule.ts'

/** Stands for the Region of the stack, whichever that will be. */
const THIS_REGION = '\u0001'

export default defineRule({
  id: 'replica-in-primary-region',
  summary: 'A replica key is to be made in the Region of its primary key',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  references: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-replicakey.html',
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_ReplicateKey.html',
  ],
  subject: 'replica',
  messages: {
    'same-stack': ({ name }: { name: string }) =>
      `${name} is in this stack and so in the same Region, and a replica must be in another; make the replica in a stack there, given the primary's ARN`,
    'same-region': () => 'this replica would be in the Region of its primary; make it in another Region',
  },
  check({ primary, region, maker }, report, { surroundings }) {
    if (primary.state === 'absent') return
    const reference = known(primary)
    if (reference?.to === 'key' && maker.makesStacks) {
      const related = [{ at: reference.key.at, message: 'the primary' }]
      return report('same-stack', primary, { name: reference.key.name }, { related })
    }
    if (reference?.to === 'replica' && maker.makesStacks)
      return report('same-stack', primary, { name: reference.name })
    const here = surroundings.region ?? THIS_REGION
    const named = parseKeyIdentifier(keyText(primary, hole => (hole.kind === 'region' ? here : GAP)))
    const to = region.state === 'absent' ? here : known(region)
    const from = named && primaryRegion(named, region.state === 'absent' ? undefined : here)
    if (from && from === to) report('same-region', region.state === 'known' ? region : primary, {})
  },
})

/** A request that names its primary by id alone is sent to the primary's Region. */
function primaryRegion(named: KeyIdentifier, sentTo: string | undefined): string | undefined {
  if (named.kind === 'key ARN') return named.arn.region
  return named.kind === 'key id' ? sentTo : undefined
}
