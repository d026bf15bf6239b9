/** What the mailboxes of teams and offices are called, alone or behind a name of their own: `payments-team@`. */
const OFFICES =
  'team ops devops secops sre oncall on-call support help helpdesk servicedesk security infosec soc csirt compliance audit ' +
  'privacy dpo legal abuse platform infra infrastructure cloud cloudops aws data engineering dev devs developers admin ' +
  'admins administrator root postmaster webmaster hostmaster it office hr info contact hello mail noreply no-reply ' +
  'donotreply alerts alarms monitoring notifications billing finance accounts accounting payments sales marketing'
const GROUPS = 'team ops support security alerts oncall admins devs owners group dl noreply'

/** The mailboxes that are no person's, as patterns. */
export const SHARED_MAILBOXES: readonly string[] = [
  ...OFFICES.split(' ').map(name => `${name}@*`),
  ...GROUPS.split(' ').map(name => `*-${name}@*`),
  '*.team@*',
  '*_team@*',
  'team-*@*',
  'dl-*@*',
]

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
