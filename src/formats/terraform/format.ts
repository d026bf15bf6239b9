import type { Surroundings } from '../../model/model.ts'
import type { MappingNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import type { Format, ReadResult } from '../format.ts'
import { configuredIn } from './configuration.ts'
import { kindOf } from './kinds.ts'
import { readPlan } from './plan.ts'
import { Program } from './program.ts'
import { readProgram } from './read.ts'
import { resourcesIn, resourcesInStateFile } from './state.ts'

/** What Terraform and OpenTofu write in JSON: plans and states, and what people and CDK for Terraform write for them. */
const format: Format = {
  id: 'terraform',
  title: 'Terraform plan, state or JSON configuration',
  needles: ['aws_kms_'],
  hallmark: /"aws_kms_(?:key|external_key|replica_key|replica_external_key|alias|key_policy|grant)"/,
  recognise: ({ root }) => kindOf(root)?.certainty,
  read: ({ root }, { source }, surroundings) =>
    root?.kind === 'mapping' ? read(root, source, surroundings) : NOTHING,
}

export default format

const NOTHING: ReadResult = { groups: [], problems: [] }
/** Plans and states are made of configuration that may be anywhere, most of it in Terraform's own language. */
const OUTPUT: ReadResult = { ...NOTHING, isOutput: true }

function read(root: MappingNode, source: Source, surroundings: Surroundings): ReadResult {
  switch (kindOf(root)?.kind) {
    case 'plan': {
      const { before, after } = readPlan(root)
      const [earlier, groups] = [before, after].map(resources => readProgram(new Program(resources, source)))
      return { ...OUTPUT, groups: groups ?? [], before: earlier ?? [] }
    }
    case 'state':
      return { ...OUTPUT, groups: readProgram(new Program(resourcesIn(root), source)) }
    case 'state file':
      return { ...OUTPUT, groups: readProgram(new Program(resourcesInStateFile(root), source)) }
    case 'configuration':
      return { ...NOTHING, groups: readProgram(configuredIn(root, source, surroundings)) }
    default:
      return NOTHING
  }
}
