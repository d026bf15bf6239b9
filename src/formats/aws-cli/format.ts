import type { Document, Tree } from '../../syntax/tree.ts'
import type { Format, ReadResult } from '../format.ts'
import { OPERATIONS } from './operations.ts'
import { readRuns } from './read.ts'
import { runsIn, treeOfScript } from './tree.ts'

/** Commands of the AWS CLI in shell scripts, and in the steps of pipelines. */
const format: Format = {
  id: 'aws-cli',
  title: 'AWS CLI commands',
  needles: OPERATIONS,
  files: {
    endings: ['sh', 'bash', 'zsh', 'ksh'],
    parse: treeOfScript,
    firstLine: /^#!.*\b(?:ba|da|k|z|a)?sh\b/,
  },
  hallmark: new RegExp(`\\baws\\b.*\\bkms\\s+(?:${OPERATIONS.join('|')})\\b`),
  recognise: (document, tree) =>
    runsIn(document, tree).some(({ calls }) => calls.length > 0) ? 'likely' : undefined,
  read: readScripts,
}

export default format

/** Each run by itself. */
function readScripts(document: Document, tree: Tree): ReadResult {
  const runs = runsIn(document, tree).filter(({ calls }) => calls.length > 0)
  return { groups: readRuns(runs).map(model => [{ assuming: [], model }]), problems: [] }
}
