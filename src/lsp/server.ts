import type { Connection, InitializeResult } from 'vscode-languageserver/node'
import type { Catalogue } from '../lint/lint-text.ts'
import { VERSION } from '../version.ts'
import { offerActions } from './actions/offer.ts'
import { capabilitiesFor } from './capabilities.ts'
import { clientOf } from './client.ts'
import { answerCompletions } from './completion/answer.ts'
import { Documents } from './documents.ts'
import { followSettings } from './follow-settings.ts'
import { answerHovers } from './hover/answer.ts'
import { answerLenses } from './lenses/answer.ts'
import { Linter } from './linter.ts'
import { answerNavigation } from './navigation/answer.ts'
import { answerLinks } from './navigation/links.ts'
import { answerRenames } from './navigation/rename.ts'
import { RulePages } from './rule-pages.ts'
import type { Session } from './session.ts'
import { tellDiagnostics } from './tell-diagnostics.ts'
import { followFolders } from './workspace/folders.ts'

/** Speaks the Language Server Protocol with one editor until it goes. */
export function serve(connection: Connection, catalogue: Catalogue): void {
  connection.onInitialize((params): InitializeResult => {
    const client = clientOf(params)
    const linter: Linter = new Linter(catalogue, () => documents.all())
    const documents = new Documents(connection, client.encoding, linter.trees)
    const session: Session = {
      connection,
      client,
      documents,
      linter,
      pages: new RulePages(catalogue.rules),
    }
    const telling = tellDiagnostics(session)
    followFolders(session, params, telling)
    followSettings(session, params.initializationOptions, telling)
    offerActions(session)
    answerHovers(session)
    answerCompletions(session)
    answerNavigation(session)
    answerLinks(session)
    answerRenames(session)
    answerLenses(session)
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'kmslint', version: VERSION } }
  })
  connection.listen()
}
