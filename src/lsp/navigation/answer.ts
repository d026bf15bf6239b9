import {
  type DocumentSymbol,
  type Location,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node'
import { effectiveSpec, effectiveUsage } from '../../model/effective.ts'
import { known } from '../../model/field.ts'
import { visible } from '../../report/visible.ts'
import type { Span } from '../../text/span.ts'
import type { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { type Declaration, declarationsIn } from './declarations.ts'
import { referencesIn } from './references.ts'

/** Finds the way about a document: what it declares, from a use to its key, from a key to its uses. */
export function answerNavigation({ connection, documents, linter, client }: Session): void {
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const open = documents.get(textDocument.uri)
    if (!open) return []
    const found = declarationsIn(await linter.read(open))
    return client.nestedSymbols
      ? found.map(declaration => symbolOf(declaration, open))
      : found.map(declaration => flatSymbolOf(declaration, open))
  })
  connection.onDefinition(async ({ textDocument, position }) => {
    const open = documents.get(textDocument.uri)
    const meant = open && (await meantAt(open.offsetAt(position), open, linter))
    return open && meant ? locationOf(meant.at, open) : undefined
  })
  connection.onReferences(async ({ textDocument, position, context }) => {
    const open = documents.get(textDocument.uri)
    const meant = open && (await meantAt(open.offsetAt(position), open, linter))
    if (!open || !meant) return []
    const read = await linter.read(open)
    const uses = referencesIn(read, declarationsIn(read)).filter(({ to }) => to.at.start === meant.at.start)
    return [...(context.includeDeclaration ? [meant] : []), ...uses].map(({ at }) => locationOf(at, open))
  })
}

/** What a place names: by declaring it, or by referring to it. */
async function meantAt(
  offset: number,
  open: OpenText,
  linter: Session['linter'],
): Promise<Declaration | undefined> {
  const read = await linter.read(open)
  const declarations = declarationsIn(read)
  const isThere = ({ at }: { readonly at: Span }) => at.start <= offset && offset <= at.end
  const reference = referencesIn(read, declarations).find(isThere)
  return reference?.to ?? declarations.find(isThere)
}

function locationOf(at: Span, open: OpenText): Location {
  return { uri: open.uri, range: open.rangeOf(at) }
}

function symbolOf({ subject, at, extent }: Declaration, open: OpenText): DocumentSymbol {
  return {
    name: visible(subject.name),
    detail: detailOf(subject),
    kind: subject.kind === 'alias' ? SymbolKind.Constant : SymbolKind.Key,
    range: open.rangeOf(extent),
    selectionRange: open.rangeOf(at),
  }
}

function flatSymbolOf(declaration: Declaration, open: OpenText): SymbolInformation {
  const { name, kind } = symbolOf(declaration, open)
  return { name, kind, location: locationOf(declaration.extent, open) }
}

function detailOf(subject: Declaration['subject']): string {
  if (subject.kind === 'replica') return 'replica key'
  if (subject.kind === 'alias') return visible(known(subject.aliasName) ?? 'alias')
  return [effectiveSpec(subject), effectiveUsage(subject)].filter(word => word !== undefined).join(' · ')
}
