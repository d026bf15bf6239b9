import { type Hover, MarkupKind } from 'vscode-languageserver/node'
import { ownersIn, type PolicyOwner } from '../../access/index.ts'
import type { ReadText } from '../../lint/read-text.ts'
import type { Surroundings } from '../../model/model.ts'
import { parse } from '../../syntax/parse.ts'
import type { Span } from '../../text/span.ts'
import { isConfigText, pathInSettings, schemaFor, schemasAt } from '../config/config-text.ts'
import { type Cursor, cursorAt } from '../cursor.ts'
import type { OpenText } from '../open-text.ts'
import { modelNameOf, type Place, placeOf } from '../place.ts'
import { asInPolicy } from '../policy-document.ts'
import type { Session } from '../session.ts'
import { describeKeyWord } from '../words/key-words.ts'
import { plain, withoutMarkup } from '../words/markdown.ts'
import { describeAction, describeConditionKey } from '../words/policy-words.ts'
import { describePrincipal } from '../words/principal-words.ts'
import { describeProperty } from '../words/property-words.ts'
import { accessTables } from './access-table.ts'

/** What there is to say of a word, and where that word stands. */
interface Said {
  readonly text: string
  readonly about: Span
}

/** The document that is asked about, and where it will be deployed. */
interface Asked extends ReadText {
  readonly surroundings: Surroundings
}

/** Explains what the pointer is at, in documents that are ours. */
export function answerHovers(session: Session): void {
  const { connection, documents, client } = session
  connection.onHover(async ({ textDocument, position }): Promise<Hover | undefined> => {
    const open = documents.get(textDocument.uri)
    if (!open) return undefined
    const offset = open.offsetAt(position)
    const said = isConfigText(open)
      ? await sayOfSetting(offset, open, session)
      : await sayOfDocument(offset, open, session)
    const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText
    return said && hoverOf(said, open, kind)
  })
}

async function sayOfDocument(offset: number, open: OpenText, session: Session): Promise<Said | undefined> {
  const read = await session.linter.read(open)
  if (!read.format) return undefined
  const surroundings = await session.linter.surroundingsOf(open)
  return sayOf(offset, { ...read, surroundings }, session)
}

/** A rule is told of as everywhere, another setting as the schema of configuration has it. */
async function sayOfSetting(offset: number, open: OpenText, session: Session): Promise<Said | undefined> {
  const { linter } = session
  const cursor = cursorAt(await parse(linter.sourceOf(open)), offset)
  const path = pathInSettings(open.uri, cursor.names)
  if (!cursor.scalar || !path) return undefined
  const about = cursor.scalar.span
  const rule = sayRule(cursor.scalar.value, about, session)
  const description = schemasAt(schemaFor(linter.catalogue), path).find(one => one.description)?.description
  return rule ?? (cursor.isKey && description ? { text: plain(description), about } : undefined)
}

function hoverOf({ text, about }: Said, open: OpenText, kind: MarkupKind): Hover {
  const value = kind === MarkupKind.Markdown ? text : withoutMarkup(text)
  return { contents: { kind, value }, range: open.rangeOf(about) }
}

function sayOf(offset: number, read: Asked, session: Session): Said | undefined {
  const ignored = read.ignores.find(({ at }) => at.start <= offset && offset <= at.end)
  if (ignored) return sayRule(ignored.rule, ignored.at, session)
  const cursor = asInPolicy(cursorAt(read.tree, offset))
  const { scalar, isKey } = cursor
  if (!scalar) return undefined
  const text = isKey ? sayOfName(cursor, read) : sayOfValue(cursor, read)
  return text === undefined ? undefined : { text, about: scalar.span }
}

function sayRule(id: string, about: Span, { linter, pages }: Session): Said | undefined {
  const rule = linter.catalogue.rules.find(candidate => candidate.id === id)
  if (!rule) return undefined
  const address = pages.addressOf(id)
  const link = address === undefined ? '' : `\n\n[The rule's page](${address})`
  return { text: `**${id}** (${rule.severity}): ${rule.summary}${link}`, about }
}

function sayOfValue(cursor: Cursor, read: Asked): string | undefined {
  const { names, scalar } = cursor
  const word = scalar?.value ?? ''
  if (names.some(name => name === 'Action' || name === 'NotAction')) return describeAction(word)
  const principal = names.findLastIndex(name => name === 'Principal' || name === 'NotPrincipal')
  if (principal >= 0) return describePrincipal(names[principal + 1] ?? 'Principal', word)
  const owner = ownerNamedAt(cursor, ownersIn(read.groups))
  if (owner) return accessTables(owner, read.source, read.surroundings)
  return describeKeyWord(word, placeOf(cursor, read)?.subjects[0].maker)
}

function sayOfName(cursor: Cursor, read: Asked): string | undefined {
  const { names, scalar } = cursor
  const name = scalar?.value ?? ''
  if (names.at(-3) === 'Condition') return describeConditionKey(name)
  const place = placeOf(cursor, read)
  const owner = ownerAt(cursor, place, ownersIn(read.groups))
  if (owner) return accessTables(owner, read.source, read.surroundings)
  if (!place || place.within.length > 0) return undefined
  return describeProperty(place.subjects[0], place.property, name)
}

/** Whose access a name stands for: that of the key, or of its policy. */
function ownerAt(
  cursor: Cursor,
  place: Place | undefined,
  owners: readonly PolicyOwner[],
): PolicyOwner | undefined {
  const named = ownerNamedAt(cursor, owners)
  if (named) return named
  if (place) {
    const subject = place.subjects.find(one => modelNameOf(place.property, one) === 'policy')
    const isAsked = subject && place.within.length === 0
    return isAsked ? owners.find(({ at }) => at.span.start === subject.at.span.start) : undefined
  }
  const { names } = cursor
  const isPolicy = names.at(-1) === 'Policy' || (names.length === 1 && names[0] === 'Statement')
  return isPolicy && owners.length === 1 ? owners[0] : undefined
}

function ownerNamedAt({ scalar }: Cursor, owners: readonly PolicyOwner[]): PolicyOwner | undefined {
  return owners.find(({ at }) => at.span.start === scalar?.span.start)
}
