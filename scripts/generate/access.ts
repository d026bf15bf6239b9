import { ownersIn } from '../../src/access/index.ts'
import type { Format } from '../../src/formats/format.ts'
import { readText as read } from '../../src/lint/read-text.ts'
import { NO_SURROUNDINGS } from '../../src/lint/settings.ts'
import { accessText } from '../../src/report/access/text.ts'
import { viewOf } from '../../src/report/access/view.ts'
import { NO_COLOURS } from '../../src/report/colours.ts'
import { readText } from './folders.ts'

/** Where the page is read there is room for this much, and it is what a report gets that goes to no terminal. */
const WIDTH = 120

/** What `kmslint access` says of a file of the project, as in a terminal that has no colours. */
export async function accessOutput(path: string, formats: readonly Format[]): Promise<string> {
  const source = { name: path, text: readText(path) ?? '' }
  const { groups, problems } = await read(source, NO_SURROUNDINGS, formats)
  const keys = ownersIn(groups).map(owner => viewOf(owner, NO_SURROUNDINGS))
  return accessText([{ source, keys, problems }], { version: '', colours: NO_COLOURS, width: WIDTH })
}
