import type { Format } from '../format.ts'
import { readTasks } from './read.ts'
import { MODULES, tasksIn } from './tasks.ts'

/** The short names alone are words of much else, so they count where they stand as the name of an entry or an action. */
const SHORT = ['kms_key', 'aws_kms']

/** Tasks of playbooks and roles that make KMS keys. */
const format: Format = {
  id: 'ansible',
  title: 'Ansible tasks',
  needles: [
    ...MODULES.filter(name => !SHORT.includes(name)),
    ...SHORT.flatMap(name => [
      `${name}:`,
      `${name} :`,
      `${name}":`,
      `${name}':`,
      `action: ${name}`,
      `module: ${name}`,
    ]),
  ],
  hallmark: /^\s*(?:-\s+)?["']?(?:(?:amazon|community)\.aws\.)?(?:kms_key|aws_kms)["']?\s*:/m,
  recognise: ({ root }) => (tasksIn(root).length > 0 ? 'certain' : undefined),
  read: readTasks,
}

export default format
