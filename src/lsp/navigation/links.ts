import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { DocumentLink } from 'vscode-languageserver/node'
import { parse } from '../../syntax/parse.ts'
import type { Node, ScalarNode } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { isConfigText, pathInSettings } from '../config/config-text.ts'
import type { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { pathOf } from '../uris.ts'

/** Leads from the name of a rule to its page, and from a configuration to the files that it extends. */
export function answerLinks(session: Session): void {
  const { connection, documents } = session
  connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
    const open = documents.get(textDocument.uri)
    if (!open) return []
    const found = isConfigText(open)
      ? await linksInSettings(open, session)
      : await linksToRules(open, session)
    return found.map(({ at, target, tooltip }) => ({ range: open.rangeOf(at), target, tooltip }))
  })
}

interface Link {
  readonly at: Span
  readonly target: string
  readonly tooltip: string
}

async function linksToRules(open: OpenText, { linter, pages }: Session): Promise<Link[]> {
  const { ignores } = await linter.read(open)
  return ignores.flatMap(({ rule, at }) => linkTo(pages.addressOf(rule), at, `the page of ${rule}`))
}

async function linksInSettings(open: OpenText, { linter, pages }: Session): Promise<Link[]> {
  const { documents } = await parse(linter.sourceOf(open))
  const folder = dirname(pathOf(open.uri) ?? '/')
  const visit = (node: Node, names: readonly string[]): Link[] => {
    const path = pathInSettings(open.uri, names) ?? []
    if (node.kind === 'sequence') return node.items.flatMap(item => visit(item, names))
    if (node.kind === 'scalar') return path.at(-1) === 'extends' ? linkToFile(node, folder) : []
    return node.entries.flatMap(({ key, value }) => {
      const page = path.at(-1) === 'rules' ? pages.addressOf(key.value) : undefined
      return [...linkTo(page, key.span, `the page of ${key.value}`), ...visit(value, [...names, key.value])]
    })
  }
  return documents.flatMap(({ root }) => (root ? visit(root, []) : []))
}

/** A file that is there; what is extended may be a preset as well. */
function linkToFile({ value, span }: ScalarNode, folder: string): Link[] {
  const path = resolve(folder, value)
  return linkTo(existsSync(path) ? pathToFileURL(path).href : undefined, span, 'the file that is extended')
}

function linkTo(target: string | undefined, at: Span, tooltip: string): Link[] {
  return target === undefined ? [] : [{ at, target, tooltip }]
}
