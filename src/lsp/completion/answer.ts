import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver/node'
import type { Node, Tree } from '../../syntax/tree.ts'
import type { Client } from '../client.ts'
import { configOffers } from '../config/config-offers.ts'
import { isConfigText, pathInSettings, schemaFor } from '../config/config-text.ts'
import { type Cursor, cursorAt } from '../cursor.ts'
import type { Linter } from '../linter.ts'
import type { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { type Offer, offersFor } from './offers.ts'
import { finished, type Typing, typingAt } from './typing.ts'
import { WHOLE_KEYS, type WholeKey, writeWholeKey } from './whole-keys.ts'

const KINDS: Readonly<Record<Offer['kind'], CompletionItemKind>> = {
  value: CompletionItemKind.EnumMember,
  action: CompletionItemKind.Function,
  property: CompletionItemKind.Property,
  'condition key': CompletionItemKind.Variable,
  operator: CompletionItemKind.Operator,
}

/** Offers words where one is being typed. */
export function answerCompletions({ connection, documents, linter, client }: Session): void {
  connection.onCompletion(async ({ textDocument, position }): Promise<CompletionItem[]> => {
    const open = documents.get(textDocument.uri)
    return open ? itemsAt(open.offsetAt(position), open, linter, client) : []
  })
}

async function itemsAt(
  offset: number,
  open: OpenText,
  linter: Linter,
  client: Client,
): Promise<CompletionItem[]> {
  const source = linter.sourceOf(open)
  const typing = typingAt(source, offset)
  const complete = finished(source.text, typing)
  const read = await linter.readAs(open, complete.text)
  const cursor = cursorAt(read.tree, complete.offset)
  const itemsOf = (offers: readonly Offer[]) =>
    offers.map((offer, rank) => itemOfWord(offer, rank, typing, open))
  if (isConfigText(open)) {
    const path = pathInSettings(open.uri, cursor.names)
    return path ? itemsOf(configOffers(schemaFor(linter.catalogue), path, cursor)) : []
  }
  if (cursor.isKey && namesResource(cursor, read.tree, linter))
    return WHOLE_KEYS.map(key => itemOfKey(key, typing, open, client))
  return itemsOf(offersFor(cursor, complete.offset, read))
}

/** Whether a template's resource is being named, be there a key in it yet or not. */
function namesResource({ keys }: Cursor, { documents }: Tree, { catalogue }: Linter): boolean {
  const name: Node | undefined = keys.at(-1)
  return documents.some(document =>
    catalogue.formats.some(format =>
      format.sections?.(document)?.resources.entries.some(({ key }) => key === name),
    ),
  )
}

function itemOfWord(offer: Offer, rank: number, typing: Typing, open: OpenText): CompletionItem {
  const { word, kind, describe, deprecated } = offer
  const newText = written(offer, typing)
  const documentation = describe()
  return {
    label: word,
    kind: KINDS[kind],
    sortText: String(rank).padStart(3, '0'),
    filterText: typing.isJson ? `"${word}"` : word,
    textEdit: { range: open.rangeOf(typing.replaced), newText },
    ...(deprecated && { tags: [CompletionItemTag.Deprecated] }),
    ...(documentation !== undefined && {
      documentation: { kind: MarkupKind.Markdown, value: documentation },
    }),
  }
}

/** A name comes with its colon. YAML takes names of condition keys bare as well: their colon has no blank behind it. */
function written({ word }: Offer, { isJson, isName, hasColon, inQuotes }: Typing): string {
  const text = isJson ? `"${word}"` : word
  return isName && !hasColon && (isJson || !inQuotes) ? `${text}: ` : text
}

/** The logical id is there to be written over, where the editor can do so. */
function itemOfKey(key: WholeKey, typing: Typing, open: OpenText, { snippets }: Client): CompletionItem {
  const { text } = open
  const { isJson, replaced } = typing
  const line =
    text
      .slice(0, replaced.start)
      .split(/\r\n?|\n/)
      .at(-1) ?? ''
  const style = {
    isJson,
    indent: /^[ \t]*/.exec(line)?.[0] ?? '',
    unit: /[\r\n]([ \t]{1,8})\S/.exec(text)?.[1] ?? '  ',
    lineBreak: /\r\n?|\n/.exec(text)?.[0] ?? '\n',
  }
  const escaped = (plain: string) => (snippets ? plain.replaceAll(/[\\$}]/g, '\\$&') : plain)
  const name = '\u0000'
  const body = escaped(writeWholeKey(key, name, style))
  return {
    label: key.label,
    kind: CompletionItemKind.Snippet,
    documentation: `${key.logicalId}: ${key.about}`,
    filterText: isJson ? `"${key.label}"` : key.label,
    insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: {
      range: open.rangeOf(replaced),
      newText: body.replace(name, snippets ? `\${1:${key.logicalId}}` : key.logicalId),
    },
  }
}
