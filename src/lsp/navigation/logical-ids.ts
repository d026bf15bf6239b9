import type { ReadText } from '../../lint/read-text.ts'
import type { MappingNode } from '../../syntax/tree.ts'
import { sourceSpan } from '../../syntax/written.ts'
import type { Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'

/** A logical id of a template's resource, and every place that has it: where it is declared, and each Ref, GetAtt, Sub and DependsOn. */
export interface LogicalId {
  readonly name: string
  /** What names parameters and other resources: no new name may be one of these. */
  readonly taken: ReadonlySet<string>
  readonly places: readonly Span[]
  readonly isYaml: boolean
}

/** Why something cannot be renamed. */
export interface Refusal {
  readonly because: string
}

/** The logical id that stands at an offset. */
export function logicalIdAt(offset: number, read: ReadText): LogicalId | Refusal {
  const { format, tree } = read
  const document = tree.documents.find(({ span }) => span.start <= offset && offset <= span.end)
  const sections = document && format?.sections?.(document)
  if (!document || !sections || !format?.mentions) return { because: NOT_AN_ID }
  const { resources, parameters } = sections
  if (tree.problems.length > 0) return { because: 'the document has syntax errors; mend them first' }
  const mentions = format.mentions(document, tree)
  const declared = resources.entries.map(({ key }) => ({
    name: key.value,
    at: sourceSpan(tree.source, key, 0, key.value.length),
  }))
  const isThere = ({ at }: { readonly at: Span }) => at.start <= offset && offset <= at.end
  const name = [...declared, ...mentions].find(isThere)?.name
  const declarations = declared.filter(one => one.name === name)
  if (name === undefined || declarations.length === 0) return { because: refusalOf(name, parameters) }
  if (declarations.length > 1) return { because: `${name} is declared twice; keep one of them` }
  const places = [...declarations, ...mentions.filter(mention => mention.name === name)].map(({ at }) => at)
  const taken = [resources, parameters].flatMap(namesIn)
  return {
    name,
    taken: new Set(taken.filter(one => one !== name)),
    places: [...new Map(places.map(place => [place.start, place])).values()],
    isYaml: tree.language === 'yaml',
  }
}

const NOT_AN_ID = "only a resource's logical id can be renamed"

function refusalOf(name: string | undefined, parameters: MappingNode | undefined): string {
  const isParameter = name !== undefined && namesIn(parameters).includes(name)
  return isParameter ? `${name} is a parameter; ${NOT_AN_ID}` : NOT_AN_ID
}

function namesIn(section: MappingNode | undefined): string[] {
  return section?.entries.map(({ key }) => key.value) ?? []
}

/**
 * What CloudFormation takes as a logical id.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html, 2026-11-24.
 */
const LOGICAL_ID = /^[A-Za-z0-9]+$/

/** What YAML takes for a truth, nothing or a number where it stands without quotes. */
const NOT_A_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|\d.*)$/i

/** The edits that give it another name everywhere. */
export function renamed(id: LogicalId, to: string, text: string): readonly Edit[] | Refusal {
  if (!LOGICAL_ID.test(to)) return { because: `"${to}" is no logical id: use letters and digits only` }
  if (id.taken.has(to)) return { because: `there is a ${to} in this template already` }
  if (id.isYaml && NOT_A_TEXT.test(to))
    return { because: `YAML does not take ${to} for a name where it stands without quotes` }
  const odd = id.places.find(({ start, end }) => text.slice(start, end) !== id.name)
  if (odd) return { because: `${id.name} is written with escapes in one place; write it plainly there first` }
  return id.places.map(place => ({ ...place, text: to }))
}
