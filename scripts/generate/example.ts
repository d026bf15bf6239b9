import type { FileReport } from '../../src/findings/finding.ts'
import type { Format } from '../../src/formats/format.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { lintChange } from '../../src/lint/lint-change.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS, type LintSettings } from '../../src/lint/settings.ts'
import type { Surroundings } from '../../src/model/model.ts'
import type { Rule } from '../../src/rule/rule.ts'
import type { Source } from '../../src/text/source.ts'
import { loadRule } from './folders.ts'
import { BEFORE, type Fence } from './readme.ts'

/** A document of a README: a fence, and what the words after its language set for it. */
export interface Example {
  readonly source: Source
  /** Its earlier version, where the change is what is looked at. */
  readonly before: Source | undefined
  readonly surroundings: Surroundings
  /** Of the one rule whose README it is. */
  readonly options: Readonly<Record<string, unknown>>
  /** Rules that no document may ignore. */
  readonly mandatory: readonly string[]
  /** Rules that are run as well, and not told of. */
  readonly alongside: readonly string[]
}

type Setter = (value: string, before: Surroundings) => Partial<Surroundings>

/** What a fence may set: `region=eu-west-1`, `trusted=111122223333,444455556666`, … */
const SURROUNDINGS: Readonly<Record<string, Setter>> = {
  region: region => ({ region }),
  account: account => ({ account }),
  partition: partition => ({ partition }),
  trusted: list => ({ trustedAccounts: list.split(',') }),
  organizations: list => ({ trustedOrganizations: list.split(',') }),
  services: list => ({ trustedServices: list.split(',') }),
  administrators: list => ({ administrators: list.split(',') }),
}

/** Throws for a word that sets nothing, so that a misspelt one is not passed over. */
export function exampleOf(fence: Fence): Example {
  let surroundings: Surroundings = DEFAULT_SETTINGS.surroundings
  const parameters = new Map<string, string>()
  const options: Record<string, unknown> = {}
  const lists: Record<ListName, readonly string[]> = { mandatory: [], alongside: [] }
  for (const word of fence.words.filter(word => word !== AFTER)) {
    const [name = '', value] = splitOnce(word, '=')
    if (value === undefined)
      throw new Error(`"${word}" after "${fence.language}" sets nothing; write name=value`)
    const set = SURROUNDINGS[name]
    if (set) surroundings = { ...surroundings, ...set(value, surroundings) }
    else if (isListName(name)) lists[name] = value.split(',')
    else if (name.startsWith('parameter.')) parameters.set(name.slice('parameter.'.length), value)
    else if (name.startsWith('option.')) options[name.slice('option.'.length)] = parseOption(value)
    else throw new Error(`"${name}" is no setting of an example`)
  }
  const name = `example.${fence.language}`
  return {
    source: { name, text: fence.text },
    before: fence.before === undefined ? undefined : { name, text: fence.before },
    surroundings: { ...surroundings, parameters },
    options,
    ...lists,
  }
}

/** Lists of rules that a fence may set: `mandatory=rotation-disabled`. */
const LIST_NAMES = ['mandatory', 'alongside'] as const
type ListName = (typeof LIST_NAMES)[number]

function isListName(name: string): name is ListName {
  return (LIST_NAMES as readonly string[]).includes(name)
}

/** Marks the document that a fix makes of the one before it. */
export const AFTER = 'after'

/** What documents are written in: as languages of fences, and as endings of their names. */
const LANGUAGES: readonly string[] = ['yaml', 'json', ...FORMATS.flatMap(({ files }) => files?.endings ?? [])]

/** Whether a fence is looked at by itself. */
export function isDocument({ language, words }: Fence): boolean {
  return LANGUAGES.includes(language) && !words.includes(BEFORE)
}

/** What the given rules say of an example, in the least preset that has them all. */
export async function lintExample(
  example: Example,
  rules: readonly Rule[],
  formats: readonly Format[],
): Promise<FileReport> {
  const set = Object.keys(example.options).length > 0
  const settings: LintSettings = {
    ...DEFAULT_SETTINGS,
    surroundings: example.surroundings,
    mandatory: example.mandatory,
    preset: rules.every(({ preset }) => preset === 'recommended') ? 'recommended' : 'all',
    rules: new Map(
      set ? rules.map(rule => [rule.id, { severity: rule.severity, options: example.options }]) : [],
    ),
  }
  const others = await Promise.all(example.alongside.map(loadRule))
  const catalogue = { rules: [...rules, ...others], formats }
  const { source, before } = example
  const report = await (before
    ? lintChange(before, source, settings, catalogue)
    : lintText(source, settings, catalogue))
  const ids = new Set(rules.map(({ id }) => id))
  return { ...report, findings: report.findings.filter(({ rule }) => ids.has(rule)) }
}

/** A JSON value where it is one, else the text itself. */
function parseOption(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + mark.length)]
}
