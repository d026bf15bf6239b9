/** The rules about who can do what: of those in the run, each finding counts as said of access. */
export const ACCESS_RULES: readonly string[] = [
  'administrator-can-decrypt',
  'allow-not-action',
  'allow-not-principal',
  'confused-deputy',
  'cross-account-access',
  'cross-account-administration',
  'deny-not-principal',
  'excessive-actions',
  'iam-user-principal',
  'ineffective-condition',
  'missing-root-delegation',
  'policy-change-gives-use',
  'policy-lockout',
  'public-key-access',
  'redundant-statement',
  'unbounded-grants',
]
