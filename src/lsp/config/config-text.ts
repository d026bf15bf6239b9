import { basename } from 'node:path'
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node'
import { readConfigFile } from '../../config/config-file.ts'
import type { Schema } from '../../config/json-schema.ts'
import { configSchema } from '../../config/schema.ts'
import { CONFIG_FILES } from '../../config/search.ts'
import type { Catalogue } from '../../lint/lint-text.ts'
import { visible } from '../../report/visible.ts'
import type { OpenText } from '../open-text.ts'

const PACKAGE = 'package.json'

/** Whether a document configures kmslint: a file of its own, or a package.json that may have settings of ours. */
export function isConfigText({ uri, text }: OpenText): boolean {
  const name = nameOf(uri)
  return CONFIG_FILES.some(file => file === name) && (name !== PACKAGE || text.includes('"kmslint"'))
}

function nameOf(uri: string): string {
  return basename(decodeURIComponent(uri))
}

const SCHEMAS = new WeakMap<Catalogue, Schema>()

/** What may stand in such a document. */
export function schemaFor(catalogue: Catalogue): Schema {
  const schema = SCHEMAS.get(catalogue) ?? configSchema(catalogue)
  SCHEMAS.set(catalogue, schema)
  return schema
}

/** What is wrong with a configuration, as the command line would say it. */
export async function configDiagnostics(open: OpenText, catalogue: Catalogue): Promise<Diagnostic[]> {
  const { faults } = await readConfigFile(nameOf(open.uri), open.text, schemaFor(catalogue))
  return faults.map(({ span, message }) => ({
    range: open.rangeOf(span),
    severity: DiagnosticSeverity.Error,
    source: 'kmslint',
    message: visible(message),
  }))
}

/** The names from the top of the settings to a place, given those from the top of the document; undefined outside of them. */
export function pathInSettings(uri: string, names: readonly string[]): readonly string[] | undefined {
  if (nameOf(uri) !== PACKAGE) return names
  return names[0] === 'kmslint' ? names.slice(1) : undefined
}

/** All that a schema says of the value at a path: one schema for each form that it may have. */
export function schemasAt(schema: Schema, path: readonly string[]): readonly Schema[] {
  let found: readonly Schema[] = formsOf(schema)
  for (const name of path) {
    found = found.flatMap(form => {
      const inner = Object.hasOwn(form.properties ?? {}, name)
        ? form.properties?.[name]
        : form.additionalProperties || undefined
      const item = /^\d+$/.test(name) ? form.items : undefined
      return [inner, item].flatMap(one => (one ? formsOf(one) : []))
    })
  }
  return found
}

/** A description of the whole holds for each form without one of its own. */
function formsOf(schema: Schema): readonly Schema[] {
  const { anyOf, description } = schema
  if (!anyOf) return [schema]
  return anyOf.flatMap(formsOf).map(form => (description === undefined ? form : { description, ...form }))
}
