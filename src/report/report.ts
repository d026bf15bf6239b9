import type { Rule } from '../rule/rule.ts'
import type { Colours } from './colours.ts'
import type { RunReport } from './run.ts'

/** What a report needs besides the run itself. */
export interface ReportContext {
  readonly version: string
  /** The rules that may have spoken, for their summaries and references. */
  readonly rules: readonly Rule[]
  readonly colours: Colours
  /** Show advice as well, where it is otherwise only counted. */
  readonly showInfo: boolean
  /** A rule's name as it is to be written so that it leads to its page; absent where nothing can lead. */
  readonly linkTo?: ((rule: string) => string) | undefined
  /** The rules' pages in Markdown, by id, where the report carries them. */
  readonly pages: ReadonlyMap<string, string>
}

/** A run written out. Pure: the same run and context give the same text. */
export type Reporter = (run: RunReport, context: ReportContext) => string

/** Each format and how it is loaded: only the one asked for is. */
export const REPORTERS = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  pretty: async () => (await import('./pretty.ts')).pretty,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  rdjson: async () => (await import('./rdjson.ts')).rdjson,
  sonarqube: async () => (await import('./sonarqube.ts')).sonarqube,
  markdown: async () => (await import('./markdown.ts')).markdown,
} as const satisfies Readonly<Record<string, () => Promise<Reporter>>>

export type ReportFormat = keyof typeof REPORTERS

export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[]
