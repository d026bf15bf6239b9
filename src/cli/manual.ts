/** What the program says of itself, for `--help` and the manual page. */

export const SUMMARY =
  'Finds what is wrong with AWS KMS keys in CloudFormation templates and other JSON and YAML.'

export const EXAMPLES = [
  ['kmslint', 'all files of this folder'],
  ['kmslint template.yaml stacks/', 'a file and a folder'],
  ["kmslint '**/*.template.json'", 'a glob'],
  ['kmslint --parameter Env=prod --region eu-central-1 .', 'as it will be deployed'],
  ['kmslint --format sarif=kmslint.sarif --format stylish .', 'for code scanning, and for you'],
  ['kmslint --statistics --info .', 'how often each rule speaks'],
  ['kmslint --diff .', 'what --fix would change'],
  ['kmslint --since origin/main .', 'what changed on this branch'],
  ['kmslint --watch .', 'again whenever something changes'],
  ['kmslint --shard 2/4 --format json=2.json .', 'one of four parts, for kmslint merge'],
  ['kmslint explain rotation-disabled', 'what a rule means and how to mend it'],
  ['kmslint access --assert-no-public .', 'exit 1 if strangers can use a key'],
  ['source <(kmslint completions bash)', 'complete commands, flags and rules'],
] as const

export const EXIT_CODES = [
  ['0', 'nothing at or above --fail-on; of kmslint access: assertions hold, nothing new is allowed'],
  ['1', 'findings at or above --fail-on; an assertion that fails or is undecided, new access'],
  ['2', 'kmslint could not do its work: a wrong flag, a file that cannot be read'],
  ['130', 'interrupted by Ctrl-C, as --watch is'],
] as const

export const SAMPLE_FORMAT = [
  '-f, --format FORMAT',
  'cloudformation-yaml (default); any other is answered with a list',
] as const
