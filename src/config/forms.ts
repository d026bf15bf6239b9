import { SERVICE_PRINCIPAL } from '../kms/principals.ts'

/** What a value looks like, and one that does. */
interface Form {
  readonly pattern: RegExp
  readonly example: string
}

/** The forms of what flags and configuration files say about where documents are deployed, and whom to trust. */
export const FORMS = {
  region: { pattern: /^[a-z]{2,}(-[a-z]+)+-\d+$/, example: 'eu-central-1' },
  partition: { pattern: /^aws(-[a-z]+)*$/, example: 'aws-cn' },
  /** With or without the hyphens that the console shows. */
  account: { pattern: /^(-*\d){12}-*$/, example: '111122223333' },
  /** Source: https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html, 2026-11-24. */
  organization: { pattern: /^o-[a-z0-9]{10,32}$/, example: 'o-a1b2c3d4e5' },
  service: { pattern: SERVICE_PRINCIPAL, example: 'sns.amazonaws.com' },
} as const satisfies Readonly<Record<string, Form>>

export function withoutHyphens(account: string): string {
  return account.replaceAll('-', '')
}
