import type { Connection } from 'vscode-languageserver/node'
import type { Client } from './client.ts'
import type { Documents } from './documents.ts'
import type { Linter } from './linter.ts'
import type { RulePages } from './rule-pages.ts'

/** What every answer to one editor is made from. */
export interface Session {
  readonly connection: Connection
  readonly client: Client
  readonly documents: Documents
  readonly linter: Linter
  readonly pages: RulePages
}
