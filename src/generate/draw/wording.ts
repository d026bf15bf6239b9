/** Words that give nothing away: no secret, no person, nothing that looks like either. */
export const PURPOSES = [
  'Orders',
  'Invoices',
  'Ledger',
  'Archive',
  'Backups',
  'Reports',
  'Sessions',
  'Exports',
] as const

export const DESCRIPTIONS = [
  'Encrypts order records at rest',
  'Protects invoices in the archive',
  'Used by the nightly export',
  'For the ledger of the payments service',
  'Made for the reporting pipeline',
] as const

export const TAGS = [
  ['Team', ['payments', 'platform', 'data']],
  ['Environment', ['prod', 'staging', 'dev']],
  ['CostCenter', ['finance', 'retail', 'research']],
  ['Application', ['orders', 'ledger', 'archive']],
] as const
