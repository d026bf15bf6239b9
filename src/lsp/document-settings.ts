import { FileSettings } from '../config/file-settings.ts'
import { type Layer, layer } from '../config/layer.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import type { Catalogue } from '../lint/lint-text.ts'
import type { LintSettings } from '../lint/settings.ts'

/** What is set for each document: by the configuration file that is nearest to it, and by the editor, which wins. */
export class DocumentSettings {
  readonly #catalogue: Catalogue
  readonly #told = new Set<string>()
  #editor = layer({})
  #files: FileSettings
  #noFiles: FileSettings
  readonly #read = new Set<string>()
  /** Told of a configuration that is wrong, once until it changes. */
  onWrong = (_message: string) => {}

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
    this.#files = this.#fresh(undefined)
    this.#noFiles = this.#fresh('none')
  }

  set editor(settings: Layer) {
    this.#editor = settings
    this.reload()
  }

  /** Looks for configuration files anew. */
  reload(): void {
    this.#told.clear()
    this.#files = this.#fresh(undefined)
    this.#noFiles = this.#fresh('none')
  }

  /** Whether settings come, or came, from the file at an absolute path: files may extend others of any name. */
  isFrom(path: string): boolean {
    return this.#read.has(path)
  }

  /** For the file at an absolute path, or a document that is none; undefined for a file that is left out. */
  async at(path: string | undefined): Promise<LintSettings | undefined> {
    if (path === undefined) return (await this.#noFiles.at('/')).lint
    try {
      const { lint, leftOut } = await this.#files.at(path)
      return leftOut ? undefined : lint
    } catch (error) {
      if (!(error instanceof WrongSetting)) throw error
      if (!this.#told.has(error.message)) this.onWrong(error.message)
      this.#told.add(error.message)
      return (await this.#noFiles.at(path)).lint
    }
  }

  #fresh(config: 'none' | undefined): FileSettings {
    return new FileSettings({
      catalogue: this.#catalogue,
      flags: this.#editor,
      config,
      nameOf: path => {
        this.#read.add(path)
        return path
      },
    })
  }
}
