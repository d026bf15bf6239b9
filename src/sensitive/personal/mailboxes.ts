/** The mailboxes of teams and offices, which are no person's. */
export const SHARED_MAILBOXES: readonly string[] = [
  ...[
    'team',
    'ops',
    'devops',
    'secops',
    'sre',
    'oncall',
    'on-call',
    'support',
    'help',
    'helpdesk',
    'servicedesk',
  ],
  ...[
    'security',
    'infosec',
    'soc',
    'csirt',
    'cert',
    'compliance',
    'audit',
    'privacy',
    'dpo',
    'legal',
    'abuse',
  ],
  ...[
    'platform',
    'infra',
    'infrastructure',
    'cloud',
    'cloudops',
    'aws',
    'data',
    'engineering',
    'dev',
    'developers',
  ],
  ...[
    'admin',
    'admins',
    'administrator',
    'root',
    'postmaster',
    'webmaster',
    'hostmaster',
    'it',
    'office',
    'hr',
  ],
  ...[
    'info',
    'contact',
    'hello',
    'mail',
    'noreply',
    'no-reply',
    'donotreply',
    'alerts',
    'alarms',
    'monitoring',
  ],
  ...['notifications', 'billing', 'finance', 'accounts', 'accounting', 'payments', 'sales', 'marketing'],
]
  .map(name => `${name}@*`)
  .concat([
    '*-team@*',
    '*.team@*',
    '*_team@*',
    'team-*@*',
    '*-ops@*',
    '*-support@*',
    '*-security@*',
    '*-alerts@*',
  ])
  .concat([
    '*-oncall@*',
    '*-admins@*',
    '*-devs@*',
    '*-owners@*',
    '*-group@*',
    '*-dl@*',
    'dl-*@*',
    '*-noreply@*',
  ])

/** Whether an address is one of these, whatever its letter case; `*` stands for any characters, also for none. */
export function isAllowedMailbox(address: string, patterns: readonly string[]): boolean {
  const lower = address.toLowerCase()
  return patterns.some(pattern => fits(lower, pattern.toLowerCase().split('*')))
}

/** Whether the parts stand in a text in their order, the first at its start and the last at its end. */
function fits(text: string, [first = '', ...rest]: readonly string[]): boolean {
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}
