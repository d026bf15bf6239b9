import { readFileSync, writeFileSync } from 'node:fs'
import { deriveActions } from './facts/actions.ts'
import { deriveSchemas } from './facts/cfn-schemas.ts'
import { deriveConditionKeys } from './facts/condition-keys.ts'
import { deriveConsumers } from './facts/consumers.ts'
import { deriveEnums } from './facts/enums.ts'
import { render } from './facts/render.ts'
import { deriveRequestSchemas } from './facts/request-schemas.ts'
import { deriveServices } from './facts/services.ts'
import { declareValidators, deriveValidators } from './facts/validators.ts'

/** Each file of facts, and what derives it: a table, or the text of a module. One file for each concern, so that each is loaded only where it is asked. */
const FILES: Readonly<Record<string, () => unknown>> = {
  'actions.json': deriveActions,
  'cfn-schemas.json': deriveSchemas,
  'condition-keys.json': deriveConditionKeys,
  'consumers.json': deriveConsumers,
  'enums.json': deriveEnums,
  'request-schemas.json': deriveRequestSchemas,
  'services.json': deriveServices,
  'validators.d.ts': declareValidators,
  'validators.js': deriveValidators,
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
    const facts = await derive()
    const text = typeof facts === 'string' ? facts : render(facts)
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
