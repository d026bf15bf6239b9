import generated from './generated/services.json' with { type: 'json' }

const TITLES: Readonly<Record<string, string>> = generated.titles

/** The service whose resource this is, as messages name it: `AWS::SQS::Queue` is of "Amazon SQS". */
export function serviceTitle(resourceType: string): string {
  const [, namespace = ''] = resourceType.split('::')
  return TITLES[namespace] ?? resourceType
}
