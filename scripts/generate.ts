import { loadFormats, loadRules } from './generate/folders.ts'
import { indexes } from './generate/indexes.ts'
import { CHECK, settle } from './generate/settle.ts'

const COMMAND = 'npm run generate'

// The indexes come first and by themselves: all that follows runs the linter, and the linter needs them.
let stale = settle(indexes(), COMMAND)
const { configSchemaFile } = await import('./generate/config-schema.ts')
const { vscodeManifest } = await import('./generate/vscode-manifest.ts')
const { Documents } = await import('./generate/documents.ts')
const catalogue = { rules: await loadRules(), formats: await loadFormats() }
const documents = new Documents(catalogue.rules, catalogue.formats)
stale += settle([configSchemaFile(catalogue), vscodeManifest(catalogue)], COMMAND)
stale += settle(await documents.pages(), COMMAND)
stale += settle(await documents.front(), COMMAND)
for (const failure of documents.failures) console.error(failure)
process.exitCode = documents.failures.length > 0 || (CHECK && stale > 0) ? 1 : 0
