import { SEVERITIES } from '../../config/rule-settings.ts'
import { FLAGS, type Flag } from '../flags.ts'
import { type Completion, commandCompletions, type Follows, flagCompletions, SETTINGS } from './words.ts'

/** For zsh: `source <(kmslint completions zsh)`, or a file `_kmslint` in a folder of $fpath. */
export function zsh(): string {
  const commands = commandCompletions()
  const described = commands.map(({ word, about }) => `    ${quote(`${word}:${about}`)}\n`).join('')
  const others = commands.filter(({ follows }) => follows !== 'files')
  return `#compdef kmslint
# zsh completion of kmslint. Made by: kmslint completions zsh
_kmslint_words() {
  local -a commands=(
${described}  )
  if ((CURRENT == 2)); then _describe command commands; fi
  case $words[2] in
${others.map(({ word, follows }) => `    ${word}) ${wordsAction(follows)} ;;\n`).join('')}    *) _files ;;
  esac
}
_kmslint_settings() {
  if compset -P '*='; then compadd -- ${SEVERITIES.join(' ')}
  else compadd -S '' -- ${SETTINGS}; fi
}
_kmslint() {
  _arguments -s \\
${flagCompletions().map(argument).join('')}    '*:path:_kmslint_words'
}
if [ "$funcstack[1]" = _kmslint ]; then _kmslint "$@"; else compdef _kmslint kmslint; fi
`
}

const MANY = new Set<string>(
  FLAGS.filter((flag: Flag) => flag.many).flatMap(({ name, short }: Flag) => [`--${name}`, `-${short}`]),
)

function argument({ word, about, follows }: Completion): string {
  const value = follows === undefined ? '' : `:value:${actionOf(follows)}`
  // A value may stand in the same argument: \`--name=value\`, \`-nvalue\`.
  const joined = follows === undefined ? '' : word.startsWith('--') ? '=' : '+'
  return `    ${quote(`${MANY.has(word) ? '*' : ''}${word}${joined}[${escaped(about)}]${value}`)} \\\n`
}

function actionOf(follows: Follows): string {
  if (follows === 'files') return '_files'
  if (follows === 'settings') return '_kmslint_settings'
  return follows === 'anything' ? ' ' : `(${follows.join(' ')})`
}

function wordsAction(follows: Completion['follows']): string {
  return Array.isArray(follows) ? `compadd -- ${follows.join(' ')}` : '_files'
}

function escaped(text: string): string {
  return text.replaceAll(/[\\[\]:]/g, String.raw`\$&`)
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
