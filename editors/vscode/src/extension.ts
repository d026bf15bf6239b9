import { commands, type ExtensionContext } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node.js'

/** What kmslint reads. Documents that have nothing to do with KMS get no diagnostics. */
const LANGUAGES = ['yaml', 'json', 'jsonc']

let client: LanguageClient | undefined

/** Starts the server that this extension brings with it. Nothing of the workspace is ever run. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = clientOf(context.asAbsolutePath('out/server/lsp.cjs'))
  client = started
  context.subscriptions.push(
    commands.registerCommand('kmslint.restart', () => started.restart()),
    commands.registerCommand('kmslint.showOutput', () => started.outputChannel.show()),
  )
  await started.start()
}

/** Resolves when the server has gone. */
export async function deactivate(): Promise<void> {
  await client?.stop()
  client = undefined
}

function clientOf(server: string): LanguageClient {
  return new LanguageClient(
    'kmslint',
    'kmslint',
    { module: server, args: ['lsp'], transport: TransportKind.stdio },
    {
      documentSelector: LANGUAGES.flatMap(language => [
        { scheme: 'file', language },
        { scheme: 'untitled', language },
      ]),
    },
  )
}
