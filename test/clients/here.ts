import { spawnSync } from 'node:child_process'

/** Whether a program is installed; scripts/clients.sh installs those that tests run. */
export function isHere(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}
