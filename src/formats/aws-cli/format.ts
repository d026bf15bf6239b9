import type { Surroundings } from '../../model/model.ts'
import type { Document, Tree } from '../../syntax/tree.ts'
import type { Format, Neighbours, ReadResult } from '../format.ts'
import { OPERATIONS } from './operations.ts'
import { readRuns } from './read.ts'
import { filesIn } from './request.ts'
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
  references: (document, tree) => runsIn(document, tree).flatMap(({ calls }) => filesIn(calls)),
}

export default format

/** Each run by itself. */
function readScripts(
  document: Document,
  tree: Tree,
  _surroundings: Surroundings,
  neighbours?: Neighbours,
): ReadResult {
  const runs = runsIn(document, tree).filter(({ calls }) => calls.length > 0)
  return { groups: readRuns(runs, neighbours).map(model => [{ assuming: [], model }]), problems: [] }
}
