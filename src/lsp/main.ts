import { createConnection } from 'vscode-languageserver/node'
import { CATALOGUE } from '../catalogue.ts'
import { serve } from './server.ts'

const USAGE =
  'kmslint lsp --stdio: a language server on standard input and output, to be started by an editor\n'

/** What editors add to say that they speak over standard input and output, or which process they are. */
const TAKEN = /^--(?:stdio|clientProcessId=\d+)$/

const args = process.argv.slice(3)
const unknown = args.find(arg => !TAKEN.test(arg))
if (args.includes('--help') || args.includes('-h')) process.stdout.write(USAGE)
else if (unknown !== undefined) {
  process.stderr.write(`kmslint: \`kmslint lsp\` takes --stdio and nothing else; leave out "${unknown}"\n`)
  process.exitCode = 2
} else serve(createConnection(process.stdin, process.stdout), CATALOGUE)
