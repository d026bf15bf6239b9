import type { Format } from '../format.ts'
import { readTasks } from './read.ts'
import { MODULES, tasksIn } from './tasks.ts'

/** The short names alone are words of much else, so they count where they stand as the name of an entry. */
const SHORT = MODULES.filter(name => !name.includes('.'))

/** Tasks of playbooks and roles that make KMS keys. */
const format: Format = {
  id: 'ansible',
  title: 'Ansible tasks',
  needles: [
    ...MODULES.filter(name => name.includes('.')),
    ...SHORT.flatMap(name => [`${name}:`, `${name} :`, `${name}":`, `${name}':`]),
  ],
  hallmark: /^\s*(?:-\s+)?["']?(?:(?:amazon|community)\.aws\.)?(?:kms_key|aws_kms)["']?\s*:/m,
  recognise: ({ root }) => (tasksIn(root).length > 0 ? 'certain' : undefined),
  read: readTasks,
}

export default format
