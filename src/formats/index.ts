// Written by `npm run generate`: one line for each folder.
import ansible from './ansible/format.ts'
import awsCli from './aws-cli/format.ts'
import cloudformation from './cloudformation/format.ts'
import createKeyRequest from './create-key-request/format.ts'
import type { Format } from './format.ts'
import keyPolicy from './key-policy/format.ts'
import kubernetes from './kubernetes/format.ts'
import liveExport from './live-export/format.ts'
import pulumi from './pulumi/format.ts'
import terraform from './terraform/format.ts'

export const FORMATS: readonly Format[] = [
  ansible,
  awsCli,
  cloudformation,
  createKeyRequest,
  keyPolicy,
  kubernetes,
  liveExport,
  pulumi,
  terraform,
]
