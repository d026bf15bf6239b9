/** What the program says of itself, for `--help`, the manual page and completions. */

/** How each command is written, and what it does. The first is kmslint without a command's name. */
export const COMMANDS = [
  {
    name: '',
    usage: '[FLAG…] [PATH…]',
    about: 'PATH: files, folders, globs; - for standard input; else this folder',
  },
  { name: 'rules', usage: '', about: 'all rules (--format json: for programs)' },
  { name: 'explain', usage: 'RULE', about: "a rule's page" },
  {
    name: 'access',
    usage: '[PATH…]',
    about: 'who can do what with each key (--format json: for programs)',
  },
  {
    name: 'diff',
    usage: 'REF [PATH…]',
    about: 'what changes since REF do to keys: fail, delete, open them',
  },
  {
    name: 'config',
    usage: '[PATH]',
    about: 'what applies to a file, and where that is set (also --format json)',
  },
  { name: 'init', usage: '', about: 'write a kmslint.yaml to begin with' },
  {
    name: 'generate',
    usage: '',
    about: 'sample keys, right and wrong ones, and what is to be found in them',
  },
  { name: 'completions', usage: 'SHELL', about: 'what bash, zsh or fish completes kmslint with' },
  { name: 'lsp', usage: '--stdio', about: 'the language server, for editors' },
] as const

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
  ['kmslint explain rotation-disabled', 'what a rule means and how to mend it'],
  ['kmslint access --assert-no-public .', 'exit 1 if strangers can use a key'],
  ['source <(kmslint completions bash)', 'complete commands, flags and rules'],
] as const

export const EXIT_CODES = [
  ['0', 'nothing at or above --fail-on; of kmslint access: assertions hold, nothing new is allowed'],
  ['1', 'findings at or above --fail-on; an assertion that fails or is undecided, new access'],
  ['2', 'kmslint could not do its work: a wrong flag, a file that cannot be read'],
] as const

export const SAMPLE_FORMAT = [
  '-f, --format FORMAT',
  'cloudformation-yaml (default) or -json, create-key-request, key-policy, terraform-json',
] as const
