import { type Format, readsItself } from '../../src/formats/format.ts'
import type { Alternatives } from '../../src/model/model.ts'
import { parse } from '../../src/syntax/parse.ts'
import { type Example, exampleOf, isDocument } from './example.ts'
import { printGroups } from './print-model.ts'
import { type Block, isFence, parseReadme, printReadme, type Section } from './readme.ts'

/** The README with its title and models as the format has them; all else as it was. */
export async function refreshFormatReadme(text: string, format: Format): Promise<string> {
  const readme = parseReadme(text)
  const sections = await Promise.all(
    readme.sections.map(section =>
      section.heading === 'Read as' ? refreshModels(section, format) : section,
    ),
  )
  return printReadme({ title: format.id, summary: readme.summary, sections })
}

async function refreshModels(section: Section, format: Format): Promise<Section> {
  const blocks: Block[] = []
  for (const block of section.blocks) {
    if (isFence(block) && block.language === 'text') continue
    blocks.push(block)
    if (!isFence(block) || !isDocument(block)) continue
    const text = printGroups(await readExample(exampleOf(block), format))
    blocks.push({ kind: 'fence', language: 'text', words: [], text })
  }
  return { ...section, blocks }
}

/** What the format makes of each document of an example. */
export async function readExample(
  { source, surroundings }: Example,
  format: Format,
): Promise<Alternatives[]> {
  const own = readsItself(format, source) ? format.files?.parse : undefined
  const tree = await (own ?? parse)(source)
  return tree.documents.flatMap(document => format.read(document, tree, surroundings).groups)
}
