/** Amazon Resource Names, part by part. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html, 2026-11-24. */
export interface Arn {
  readonly partition: string
  readonly service: string
  readonly region: string
  readonly account: string
  /** What follows the fifth colon, colons of its own included. */
  readonly resource: string
}

/** The parts of an ARN, whatever they hold; undefined where there are not six. */
export function parseArn(text: string): Arn | undefined {
  const [arn, partition, service, region, account, ...rest] = text.split(':')
  if (arn !== 'arn' || rest.length === 0) return undefined
  if (partition === undefined || service === undefined || region === undefined || account === undefined)
    return undefined
  return { partition, service, region, account, resource: rest.join(':') }
}

export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text)
}
