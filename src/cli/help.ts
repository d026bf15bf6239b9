import manifest from '../../package.json' with { type: 'json' }

export const VERSION: string = manifest.version

export const HELP = `kmslint [PATH…]   checks AWS KMS keys, aliases and key policies in JSON and YAML

  --format stylish|json              how findings are shown
  --fail-on error|warning|info|never what makes the exit code 1 (error)
  --parameter Name=value             a template parameter's value (repeatable)
  --region NAME --account ID         where it will be deployed
  --version --help

  kmslint templates/                 a folder
  kmslint --format json key.yaml     for a program

Exit codes: 0 clean, 1 findings, 2 the work could not be done.
`
