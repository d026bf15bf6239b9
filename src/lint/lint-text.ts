import type { FileReport } from '../findings/finding.ts'
import { settle } from '../findings/settle.ts'
import type { Format } from '../formats/format.ts'
import type { Alternatives } from '../model/model.ts'
import type { Rule } from '../rule/rule.ts'
import { parse } from '../syntax/parse.ts'
import type { Document, Tree } from '../syntax/tree.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import { activeRules } from './active-rules.ts'
import { fixOf } from './edits.ts'
import { judge } from './judge.ts'
import type { LintSettings } from './settings.ts'

/** What kmslint can read and judge. The callers hand it in, so a test may pass one of each. */
export interface Catalogue {
  readonly formats: readonly Format[]
  readonly rules: readonly Rule[]
}

/**
 * The one door: everything kmslint has to say about one text. Never throws for anything in the text, reads no file,
 * and gives the same report for the same arguments.
 */
export async function lintText(
  source: Source,
  settings: LintSettings,
  catalogue: Catalogue,
): Promise<FileReport> {
  const tree = await parse(source)
  const read = tree.documents.map(document => readDocument(document, tree, settings, catalogue.formats))
  const recognised = read.find(({ format }) => format !== undefined)?.format
  if (!recognised) return unrecognised(source, tree, catalogue.formats)
  const groups = read.flatMap(part => part.groups)
  const judged = await judge(groups, activeRules(catalogue.rules, settings), settings.surroundings)
  return {
    source,
    format: recognised.id,
    findings: settle(judged.observations, tree, observation => fixOf(observation, tree)),
    problems: [...tree.problems, ...read.flatMap(part => part.problems), ...judged.problems],
    suppressed: 0,
  }
}

interface Part {
  readonly format: Format | undefined
  readonly groups: readonly Alternatives[]
  readonly problems: readonly Problem[]
}

function readDocument(
  document: Document,
  tree: Tree,
  settings: LintSettings,
  formats: readonly Format[],
): Part {
  const format = recognise(document, tree, formats)
  return { format, ...(format?.read(document, tree, settings.surroundings) ?? { groups: [], problems: [] }) }
}

/** The format that is surest; of equals, the first. */
function recognise(document: Document, tree: Tree, formats: readonly Format[]): Format | undefined {
  let likely: Format | undefined
  for (const format of formats) {
    const certainty = format.recognise(document, tree)
    if (certainty === 'certain') return format
    if (certainty === 'likely') likely ??= format
  }
  return likely
}

/** A broken text that no format could claim is a problem only where it was likely meant for one: much YAML is not ours. */
function unrecognised(source: Source, tree: Tree, formats: readonly Format[]): FileReport {
  const meant = tree.problems.length > 0 && formats.some(format => format.hallmark.test(source.text))
  return { source, format: undefined, findings: [], problems: meant ? tree.problems : [], suppressed: 0 }
}
