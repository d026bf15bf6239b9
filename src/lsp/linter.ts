import { nameOf } from '../files/names.ts'
import { type Prefilter, prefilterFor } from '../files/prefilter.ts'
import type { FileReport } from '../findings/finding.ts'
import { type Catalogue, formatsOf, judgeText } from '../lint/lint-text.ts'
import { type ReadText, readText } from '../lint/read-text.ts'
import { DEFAULT_SETTINGS, NO_SURROUNDINGS } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import type { Source } from '../text/source.ts'
import { DocumentSettings } from './document-settings.ts'
import { OpenText } from './open-text.ts'
import { Trees } from './trees/trees.ts'
import { pathOf } from './uris.ts'

/** What kmslint says of open documents: each version is linted once and read once, whoever asks and however often. */
export class Linter {
  readonly catalogue: Catalogue
  readonly settings: DocumentSettings
  readonly trees = new Trees()
  readonly #mayHold: Prefilter
  #folders: readonly string[] = []
  #round = 0
  #reports = new WeakMap<OpenText, Promise<FileReport>>()
  #readings = new WeakMap<OpenText, Promise<ReadText>>()

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue
    this.settings = new DocumentSettings(catalogue)
    this.#mayHold = prefilterFor(catalogue.formats.flatMap(({ needles }) => needles))
  }

  /** The folders that are open in the editor, by their URIs: names of documents are relative to theirs. */
  set folders(uris: readonly string[]) {
    this.#folders = uris.flatMap(uri => pathOf(uri) ?? [])
  }

  /** Their paths. */
  get folders(): readonly string[] {
    return this.#folders
  }

  /** Tells what was said under other settings from what is said now. */
  get round(): number {
    return this.#round
  }

  /** Lets go of what was said, for settings have changed. */
  forget(): void {
    this.#round++
    this.#reports = new WeakMap()
    this.#readings = new WeakMap()
  }

  /** Changes whenever a report may differ. */
  resultId({ version }: OpenText): string {
    return `${this.#round}.${version}`
  }

  report(open: OpenText): Promise<FileReport> {
    let report = this.#reports.get(open)
    if (!report) {
      report = this.#lint(open)
      this.#reports.set(open, report)
    }
    return report
  }

  read(open: OpenText): Promise<ReadText> {
    let reading = this.#readings.get(open)
    if (!reading) {
      reading = this.#read(open)
      this.#readings.set(open, reading)
    }
    return reading
  }

  /** The same document with another text: what it will be once a word is finished. */
  readAs({ uri, version }: OpenText, text: string): Promise<ReadText> {
    const other = new OpenText(uri, version, text, 'utf-16')
    return this.#read(other, source => this.trees.readAside(uri, source))
  }

  /** Where the user says a document will be deployed. */
  async surroundingsOf({ uri }: OpenText): Promise<Surroundings> {
    return (await this.settings.at(pathOf(uri)))?.surroundings ?? NO_SURROUNDINGS
  }

  async #lint(open: OpenText): Promise<FileReport> {
    const settings = this.#mayHold(Buffer.from(open.text)) && (await this.settings.at(pathOf(open.uri)))
    if (settings) return judgeText(await this.read(open), settings, this.catalogue)
    const source = this.sourceOf(open)
    return { source, format: undefined, findings: [], problems: [], suppressed: [] }
  }

  /** Documents that are left out are read as well: what is in them can be explained. */
  async #read(
    open: OpenText,
    parseText = (source: Source) => this.trees.read(open.uri, source),
  ): Promise<ReadText> {
    const settings = (await this.settings.at(pathOf(open.uri))) ?? DEFAULT_SETTINGS
    const formats = formatsOf(this.catalogue, settings)
    return readText(this.sourceOf(open), settings.surroundings, formats, parseText)
  }

  /** A document by the name it has in reports. */
  sourceOf({ uri, text }: OpenText): Source {
    const path = pathOf(uri)
    if (path === undefined) return { name: uri, text }
    const names = this.#folders.map(folder => nameOf(path, folder)).filter(name => !name.startsWith('../'))
    const [shortest = path] = names.sort((a, b) => a.length - b.length)
    return { name: shortest, text }
  }
}
