import type { Example } from '../../scripts/generate/example.ts'
import type { Format } from '../../src/formats/format.ts'
import { subjectsOf } from '../../src/lint/subjects.ts'
import type { MetadataText } from '../../src/model/model.ts'
import { detectPersonalData } from '../../src/sensitive/personal/detect.ts'
import { reveal } from '../../src/sensitive/reveal.ts'
import { detectSecrets } from '../../src/sensitive/secrets/detect.ts'
import { parse } from '../../src/syntax/parse.ts'

/** Shorter ones are words that a message may well use by itself. */
const SHORTEST = 8

/**
 * What stands in an example's descriptions, tags and statement ids, and secrets and personal data wherever they are: no
 * output may repeat it. Alias names as such are not among it: a fix that mends one has to write it.
 */
export async function sensitiveTextsIn(
  { source, surroundings }: Example,
  formats: readonly Format[],
): Promise<string[]> {
  const tree = await parse(source)
  const groups = tree.documents.flatMap(document => {
    const format = formats.find(candidate => candidate.recognise(document, tree))
    return format?.read(document, tree, surroundings).groups ?? []
  })
  const texts = groups.flat().flatMap(({ model }) => subjectsOf(model).text)
  const hidden = texts.filter(({ what }) => what !== 'alias name')
  const revealed = hidden.flatMap(({ text }) => (text.state === 'known' ? [text.value.reveal()] : []))
  return [...new Set([...revealed, ...texts.flatMap(partsFound)].filter(text => text.length >= SHORTEST))]
}

/** The secrets and the personal data alone: a message that has no text as a whole might still have these. */
function partsFound(text: MetadataText): string[] {
  const revealed = reveal(text)
  if (!revealed) return []
  const matches = [...detectSecrets(revealed), ...detectPersonalData(revealed)]
  return matches.map(({ start, end }) => revealed.text.slice(start, end))
}
