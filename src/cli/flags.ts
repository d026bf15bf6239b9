/** `lint` is kmslint without a command's name. */
export type Command =
  | 'lint'
  | 'rules'
  | 'explain'
  | 'access'
  | 'diff'
  | 'merge'
  | 'config'
  | 'init'
  | 'generate'
  | 'completions'

/** A flag of the command line: how it is written, what it takes, and what help says of it. */
export interface Flag {
  readonly name: string
  readonly short?: string
  /** What stands for its value in help; a flag without one takes none. */
  readonly value?: string
  /** May be given again, each adding to those before. */
  readonly many?: true
  /** The commands it is for, that first with which help lists it; else all. */
  readonly only?: readonly Command[]
  /** Flags of which it needs one beside it. */
  readonly needs?: readonly string[]
  /** Flags that it cannot be given with. */
  readonly not?: readonly string[]
  readonly about: string
}

/** Commands that judge documents by rules, and those that settings of documents matter to. */
const JUDGING = ['lint', 'diff', 'config'] as const
const READING = ['lint', 'access', 'diff', 'config'] as const

export const FLAGS = [
  {
    name: 'format',
    short: 'f',
    value: 'FORMAT[=FILE]',
    many: true,
    only: ['lint', 'rules', 'access', 'diff', 'config', 'generate'],
    about: 'what to write (see Formats), and where; several may be given',
  },
  {
    name: 'output-file',
    short: 'o',
    value: 'FILE',
    only: ['lint', 'access', 'diff', 'merge', 'config'],
    about: 'write the report to FILE, whole or not at all',
  },
  {
    name: 'fail-on',
    value: 'LEVEL',
    only: ['lint', 'diff', 'merge'],
    about: 'exit 1 from this severity on: error (default), warning, info, never',
  },
  { name: 'quiet', short: 'q', only: ['lint', 'diff'], about: 'report errors only' },
  { name: 'info', only: ['lint', 'diff'], about: 'show advice too, which is otherwise only counted' },
  {
    name: 'rule',
    value: 'ID=LEVEL',
    many: true,
    only: JUDGING,
    about: 'set a rule to error, warning, info or off',
  },
  {
    name: 'statistics',
    only: ['lint', 'diff'],
    not: ['diff'],
    about: 'count findings by rule, in place of listing them',
  },
  { name: 'timing', only: ['lint'], about: 'tell on standard error where the time went' },
  { name: 'fix', only: ['lint'], about: 'mend what can be mended safely, and report what is left' },
  {
    name: 'unsafe-fixes',
    only: ['lint'],
    needs: ['fix', 'diff'],
    about: 'mend also what changes a key that is deployed, as by rotating it',
  },
  {
    name: 'diff',
    only: ['lint'],
    not: ['format', 'fail-on', 'baseline'],
    about: 'show what --fix would change, and write nothing; exit 1 if anything',
  },
  {
    name: 'baseline',
    value: 'FILE',
    only: ['lint'],
    about: 'leave out the findings that FILE knows',
  },
  {
    name: 'update-baseline',
    only: ['lint'],
    needs: ['baseline'],
    not: ['prune-baseline'],
    about: 'write all findings of this run to the baseline',
  },
  {
    name: 'prune-baseline',
    only: ['lint'],
    needs: ['baseline'],
    about: 'take out of the baseline what is not found any more',
  },
  {
    name: 'shard',
    value: 'I/N',
    only: ['lint'],
    not: ['diff', 'update-baseline', 'prune-baseline'],
    about: 'only the Ith of N parts of the files; auto: as CI says (see merge)',
  },
  { name: 'since', value: 'REF', only: ['lint'], about: 'only files that git says changed since REF' },
  {
    name: 'cache',
    only: ['lint'],
    about: 'remember what was said of files that stay the same',
  },
  {
    name: 'cache-location',
    value: 'FILE',
    only: ['lint'],
    needs: ['cache'],
    about: "where that is kept, in place of the user's cache folder",
  },
  {
    name: 'threads',
    value: 'N',
    only: ['lint'],
    not: ['fix', 'diff', 'timing'],
    about: 'how many share the work; auto (default): several where it is much',
  },
  {
    name: 'watch',
    short: 'w',
    only: ['lint'],
    not: ['fix', 'diff', 'update-baseline', 'prune-baseline', 'shard', 'cache', 'threads', 'timing'],
    about: 'lint again what changes, until Ctrl-C',
  },
  { name: 'preset', value: 'PRESET', only: JUDGING, about: 'recommended (default), strict or all' },
  {
    name: 'config',
    value: 'FILE',
    only: READING,
    about: 'the configuration to use, in place of the nearest',
  },
  { name: 'no-config', only: READING, about: 'use no configuration file' },
  {
    name: 'parameter',
    value: 'NAME=VALUE',
    many: true,
    only: READING,
    about: "a template parameter's value",
  },
  {
    name: 'parameters',
    value: 'FILE',
    only: READING,
    about: "parameter values, in CloudFormation's or CodePipeline's form",
  },
  { name: 'region', value: 'REGION', only: READING, about: 'the region that templates are deployed to' },
  { name: 'account', value: 'ID', only: READING, about: 'the account that templates are deployed to' },
  { name: 'partition', value: 'NAME', only: READING, about: 'aws, aws-cn, aws-us-gov, …' },
  {
    name: 'trusted-account',
    value: 'ID',
    many: true,
    only: READING,
    about: 'another account that may use your keys',
  },
  {
    name: 'trusted-organization',
    value: 'ID',
    many: true,
    only: READING,
    about: 'an organization that may use your keys',
  },
  {
    name: 'trusted-service',
    value: 'NAME',
    many: true,
    only: READING,
    about: 'an AWS service that may act for anyone, such as sns.amazonaws.com',
  },
  {
    name: 'administrator',
    value: 'PATTERN',
    many: true,
    only: READING,
    about: 'who may administer keys: a name or ARN, with * and ?',
  },
  {
    name: 'stdin-filename',
    value: 'NAME',
    only: ['lint', 'access'],
    about: 'what the text read for PATH - is called',
  },
  { name: 'allow-empty', only: ['lint', 'access'], about: 'exit 0 when no file is found to look at' },
  { name: 'key', value: 'NAME', many: true, only: ['access'], about: 'only the key of this logical id' },
  {
    name: 'compare',
    only: ['access'],
    about: 'exit 1 if the second of two files allows what the first did not',
  },
  { name: 'assert-no-public', only: ['access'], about: 'exit 1 if a stranger can do anything with a key' },
  {
    name: 'assert-denied',
    value: 'ACTIONS',
    many: true,
    only: ['access'],
    about: 'exit 1 if a --principal may call any of these: kms:Sign,kms:Decrypt',
  },
  {
    name: 'principal',
    value: 'WHO',
    many: true,
    only: ['access'],
    about: 'whom it is about: an ARN, *, account:ID, org:ID, service:NAME',
  },
  { name: 'count', value: 'N', only: ['generate'], about: 'how many samples; one unless you say so' },
  {
    name: 'seed',
    value: 'N',
    only: ['generate'],
    about: 'the same seed makes the same samples; 1 unless you say so',
  },
  { name: 'out', value: 'DIR', only: ['generate'], about: 'write them there, with manifest.jsonl' },
  { name: 'wrong', value: 'RULE', many: true, only: ['generate'], about: 'samples that this rule finds' },
  { name: 'legal', only: ['generate'], about: 'samples with nothing to find' },
  { name: 'ignored', only: ['generate'], about: 'samples that say to ignore what is wrong with them' },
  { name: 'spec', value: 'SPEC', only: ['generate'], about: 'keys of this KeySpec' },
  { name: 'usage', value: 'USAGE', only: ['generate'], about: 'keys of this KeyUsage' },
  {
    name: 'policy',
    value: 'KIND',
    only: ['generate'],
    about: 'keys with this policy: default, public, guarded-by-organization, …',
  },
  {
    name: 'shape',
    value: 'SHAPE',
    only: ['generate'],
    about: 'how values are written: literal (default), parameter, condition, …, mixed',
  },
  { name: 'color', about: 'colour the output, even where it is no terminal' },
  { name: 'no-color', about: 'no colours' },
  { name: 'version', short: 'v', about: 'print the version' },
  { name: 'help', short: 'h', about: 'print this help' },
] as const satisfies readonly Flag[]

type Named<Part> = Extract<(typeof FLAGS)[number], Part>['name']
type ManyName = Named<{ readonly many: true }>
type ValueName = Exclude<Named<{ readonly value: string }>, ManyName>
type SwitchName = Exclude<(typeof FLAGS)[number]['name'], ManyName | ValueName>

/** What was given on the command line. Values are not looked at yet. */
export interface Given {
  readonly words: readonly string[]
  /** The names of the flags that were given. */
  readonly flags: readonly string[]
  on(name: SwitchName): boolean
  /** Of what was given several times, the last. */
  value(name: ValueName | 'format'): string | undefined
  values(name: ManyName): readonly string[]
}
