import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { reportOf } from '../../files/path-problem.ts'
import { visitFiles } from '../../files/visit-files.ts'
import type { FileReport } from '../../findings/finding.ts'
import type { Problem } from '../../text/problem.ts'
import { cancelled, refuseIfCancelled } from '../cancelled.ts'
import { diagnosticsOf } from '../diagnostics.ts'
import { documentDiagnostics } from '../document-diagnostics.ts'
import { OpenText } from '../open-text.ts'
import type { Session } from '../session.ts'
import { pathOf } from '../uris.ts'

type Reports = readonly WorkspaceDocumentDiagnosticReport[]

/** One answer about all files of the folders that are open, as the command line would find and read them. */
export class WorkspacePull {
  readonly #session: Session
  readonly #token: CancellationToken
  readonly #send: (reports: Reports) => void
  /** What the editor has, by path. */
  readonly #previous: ReadonlyMap<string, PreviousResultId>
  readonly #open: ReadonlyMap<string, OpenText>
  readonly #seen = new Set<string>()
  /** Those of the folder that is walked through. */
  readonly #openHere: OpenText[] = []
  #reports: WorkspaceDocumentDiagnosticReport[] = []

  /** `send` is given reports as they come. */
  constructor(
    session: Session,
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    send: (reports: Reports) => void,
  ) {
    this.#session = session
    this.#token = token
    this.#send = send
    this.#previous = new Map(previousResultIds.map(one => [pathOf(one.uri) ?? one.uri, one]))
    this.#open = new Map(session.documents.all().map(open => [pathOf(open.uri) ?? open.uri, open]))
  }

  /** Throws where the editor no longer wants to know. */
  async run(): Promise<void> {
    for (const folder of this.#session.linter.folders) await this.#inFolder(folder)
    for (const path of this.#previous.keys()) if (!this.#seen.has(path)) this.#tell(path, undefined, [])
    this.#flush()
  }

  async #inFolder(folder: string): Promise<void> {
    const pathTo = (name: string) => resolve(folder, name)
    const options = {
      formats: this.#session.linter.catalogue.formats,
      cwd: folder,
      allowEmpty: true,
      only: (name: string) => this.#isToRead(pathTo(name)),
      onProgress: () => this.#flush(),
    }
    await visitFiles(['.'], options, {
      text: ({ name, text }) => this.#lint(pathTo(name), text),
      unreadable: ({ name, problem }) => this.#problem(pathTo(name), problem),
      // What the editor may still have of these is taken back in the end.
      passed: () => {},
      missing: () => {},
    })
    for (const open of this.#openHere.splice(0)) await this.#lintOpen(open)
  }

  #isToRead(path: string): boolean {
    if (this.#seen.has(path)) return false
    const open = this.#open.get(path)
    const previous = this.#previous.get(path)
    const isUnchanged = !open && previous !== undefined && previous.value === this.#idOf(path)
    if (!open && !isUnchanged) return true
    this.#seen.add(path)
    if (open) this.#openHere.push(open)
    else if (previous) this.#unchanged(previous.uri, null, previous.value)
    return false
  }

  /** Changes whenever what is said of a file on disk may differ. */
  #idOf(path: string): string | undefined {
    const stat = statSync(path, { throwIfNoEntry: false })
    const { linter } = this.#session
    const followed = linter.followedBy(pathToFileURL(path).href)
    return stat && `${linter.round}.disk.${stat.mtimeMs}.${stat.size}${followed}`
  }

  async #lint(path: string, text: string): Promise<void> {
    await refuseIfCancelled(this.#token)
    const { linter, client } = this.#session
    const read = new OpenText(pathToFileURL(path).href, 0, text, client.encoding)
    this.#tell(path, this.#idOf(path), this.#diagnostics(await linter.report(read), read))
  }

  async #problem(path: string, problem: Problem): Promise<void> {
    await refuseIfCancelled(this.#token)
    const { linter, client } = this.#session
    if ((await linter.settings.at(path)) === undefined) return
    const unread = new OpenText(pathToFileURL(path).href, 0, '', client.encoding)
    this.#tell(path, this.#idOf(path), this.#diagnostics(reportOf({ name: path, problem }), unread))
  }

  async #lintOpen(open: OpenText): Promise<void> {
    await refuseIfCancelled(this.#token)
    const { uri, version } = open
    const { linter } = this.#session
    const resultId = linter.resultId(open)
    if (this.#previous.get(pathOf(uri) ?? uri)?.value === resultId)
      return this.#unchanged(uri, version, resultId)
    const items = await documentDiagnostics(open, this.#session)
    this.#reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items })
  }

  #diagnostics(report: FileReport, open: OpenText): Diagnostic[] {
    return diagnosticsOf(report, open, this.#session.client, this.#session.pages.addressOf)
  }

  #unchanged(uri: string, version: number | null, resultId: string): void {
    this.#reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId })
  }

  #tell(path: string, resultId: string | undefined, items: Diagnostic[]): void {
    this.#seen.add(path)
    // As the editor writes it, where it has it: escapes may differ.
    const uri = this.#previous.get(path)?.uri ?? pathToFileURL(path).href
    const id = resultId === undefined ? {} : { resultId }
    this.#reports.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, ...id, items })
  }

  #flush(): void {
    if (this.#token.isCancellationRequested) throw cancelled()
    if (this.#reports.length > 0) this.#send(this.#reports)
    this.#reports = []
  }
}
