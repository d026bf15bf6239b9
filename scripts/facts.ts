import { readFileSync, writeFileSync } from 'node:fs'
import { deriveActions } from './facts/actions.ts'
import { deriveSchemas } from './facts/cfn-schemas.ts'
import { deriveConditionKeys } from './facts/condition-keys.ts'
import { deriveConsumers } from './facts/consumers.ts'
import { deriveEnums } from './facts/enums.ts'
import { render } from './facts/render.ts'
import { deriveServices } from './facts/services.ts'

/** Each file of facts, and what derives it. One file for each concern, so that each is loaded only where it is asked. */
const FILES: Readonly<Record<string, () => unknown>> = {
  'actions.json': deriveActions,
  'cfn-schemas.json': deriveSchemas,
  'condition-keys.json': deriveConditionKeys,
  'consumers.json': deriveConsumers,
  'enums.json': deriveEnums,
  'services.json': deriveServices,
}

const GENERATED = new URL('../src/kms/generated/', import.meta.url)

function committed(file: URL): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Writes what is out of date, or only names it. */
async function run(check: boolean): Promise<number> {
  let stale = 0
  for (const [name, derive] of Object.entries(FILES)) {
    const file = new URL(name, GENERATED)
    const text = render(await derive())
    if (committed(file) === text) continue
    stale += 1
    if (!check) writeFileSync(file, text)
    console.log(
      check ? `src/kms/generated/${name} is not what its packages say; run: npm run facts` : `wrote ${name}`,
    )
  }
  return check && stale > 0 ? 1 : 0
}

process.exitCode = await run(process.argv.includes('--check'))
