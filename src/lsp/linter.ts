import { dirname } from 'node:path'
import { nameOf } from '../files/names.ts'
import { type Prefilter, prefilterFor } from '../files/prefilter.ts'
import type { FileReport } from '../findings/finding.ts'
import { type Catalogue, formatsOf, judgeText } from '../lint/lint-text.ts'
import { type ReadText, readText } from '../lint/read-text.ts'
import { DEFAULT_SETTINGS, type LintSettings, NO_SURROUNDINGS } from '../lint/settings.ts'
import type { Surroundings } from '../model/model.ts'
import type { Source } from '../text/source.ts'
import { DocumentSettings } from './document-settings.ts'
import { FollowedFiles, type OpenTexts } from './followed-files.ts'
import { OpenText } from './open-text.ts'
import { ownParts } from './own-parts.ts'
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
  readonly #followed: FollowedFiles
  readonly #settings = new WeakMap<OpenText, Record<'given' | 'following', LintSettings>>()

  constructor(catalogue: Catalogue, openTexts: OpenTexts) {
    this.catalogue = catalogue
    this.#followed = new FollowedFiles(openTexts)
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
  resultId({ uri, version }: OpenText): string {
    return `${this.#round}.${version}${this.followedBy(uri)}`
  }

  /** Changes with the files that a document refers to; empty where it refers to none, or was not read yet. */
  followedBy(uri: string): string {
    return this.#followed.stampOf(uri)
  }

  report(open: OpenText): Promise<FileReport> {
    this.#renew(open)
    let report = this.#reports.get(open)
    if (!report) {
      report = this.#lint(open)
      this.#reports.set(open, report)
    }
    return report
  }

  /** What a document is read as, for all that is shown in it. */
  async read(open: OpenText): Promise<ReadText> {
    return ownParts(await this.#whole(open))
  }

  #whole(open: OpenText): Promise<ReadText> {
    this.#renew(open)
    let reading = this.#readings.get(open)
    if (!reading) {
      reading = this.#read(open)
      this.#readings.set(open, reading)
    }
    return reading
  }

  /** Lets go of what was said with files that have changed since. */
  #renew(open: OpenText): void {
    if (!this.#followed.hasChanged(open)) return
    this.#reports.delete(open)
    this.#readings.delete(open)
  }

  /** The same document with another text: what it will be once a word is finished. */
  async readAs({ uri, version }: OpenText, text: string): Promise<ReadText> {
    const other = new OpenText(uri, version, text, 'utf-16')
    return ownParts(await this.#read(other, source => this.trees.readAside(uri, source)))
  }

  /** Where the user says a document will be deployed. */
  async surroundingsOf(open: OpenText): Promise<Surroundings> {
    const settings = await this.settings.at(pathOf(open.uri))
    return settings ? this.#following(open, settings).surroundings : NO_SURROUNDINGS
  }

  async #lint(open: OpenText): Promise<FileReport> {
    const given = this.#mayHold(Buffer.from(open.text)) && (await this.settings.at(pathOf(open.uri)))
    const settings = given && this.#following(open, given)
    if (settings) return judgeText(await this.#whole(open), settings, this.catalogue)
    const source = this.sourceOf(open)
    return { source, format: undefined, findings: [], problems: [], suppressed: [] }
  }

  /** Documents that are left out are read as well: what is in them can be explained. */
  async #read(
    open: OpenText,
    parseText = (source: Source) => this.trees.read(open.uri, source),
  ): Promise<ReadText> {
    const given = (await this.settings.at(pathOf(open.uri))) ?? DEFAULT_SETTINGS
    const settings = this.#following(open, given)
    const formats = formatsOf(this.catalogue, settings)
    return readText(this.sourceOf(open), settings.surroundings, formats, parseText)
  }

  /** The settings for a document that may refer to others: the same as long as the settings are, for much is kept by them. */
  #following(open: OpenText, given: LintSettings): LintSettings {
    const known = this.#settings.get(open)
    if (known?.given === given) return known.following
    const path = pathOf(open.uri)
    if (path === undefined) return given
    const neighbour = this.#followed.readerFor(open, this.#folderOf(path) ?? dirname(path))
    const following = { ...given, surroundings: { ...given.surroundings, neighbour } }
    this.#settings.set(open, { given, following })
    return following
  }

  /** A document by the name it has in reports. */
  sourceOf({ uri, text }: OpenText): Source {
    const path = pathOf(uri)
    if (path === undefined) return { name: uri, text }
    const folder = this.#folderOf(path)
    return { name: folder === undefined ? path : nameOf(path, folder), text }
  }

  /** The innermost of the folders that a file lies in. */
  #folderOf(path: string): string | undefined {
    const around = this.#folders.filter(folder => !nameOf(path, folder).startsWith('../'))
    return around.sort((a, b) => b.length - a.length)[0]
  }
}
