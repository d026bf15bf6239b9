/**
 * What a property is called elsewhere, and so by mistake where it has another name. Sources: the requests and responses
 * of https://docs.aws.amazon.com/kms/latest/APIReference/ (CreateKey, DescribeKey, GetKeyRotationStatus,
 * ScheduleKeyDeletion), https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_kms.Key.html, and the arguments of
 * Terraform's aws_kms_key, https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/kms_key. 2026-11-24.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  ['keyspec', 'customermasterkeyspec'],
  ['enablekeyrotation', 'keyrotationenabled'],
  ['rotationperiodindays', 'rotationperiod'],
  ['pendingwindowindays', 'pendingwindow', 'deletionwindowindays', 'deletionwindow'],
  ['enabled', 'isenabled'],
  ['keypolicy', 'policy'],
  ['targetkeyid', 'targetkey'],
  ['aliasname', 'name', 'alias'],
  ['key', 'tagkey'],
  ['value', 'tagvalue'],
]

/** The one of `names` that is called `name` elsewhere. */
export function namedElsewhere(name: string, names: readonly string[]): string | undefined {
  const same = SYNONYMS.find(words => words.includes(plain(name)))
  return names.find(own => plain(own) !== plain(name) && same?.includes(plain(own)))
}

/** Without case and underscores: other tools write `deletion_window_in_days`. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '')
}
