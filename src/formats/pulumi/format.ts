import type { Format } from '../format.ts'
import { programsIn } from './program.ts'
import { isOurs, readPrograms } from './read.ts'

/** Programs in Pulumi's YAML, or the same in JSON. */
const format: Format = {
  id: 'pulumi',
  title: 'Pulumi program',
  needles: ['aws:kms:', 'aws:kms/', 'aws-native:kms:'],
  hallmark: /"?type"?\s*:\s*["']?aws(?:-native)?:kms(?:\/\w+)?:[A-Z]/,
  recognise: ({ root }) =>
    programsIn(root).some(({ resources }) => [...resources.values()].some(isOurs)) ? 'certain' : undefined,
  read: readPrograms,
}

export default format
