import { SEVERITIES } from '../../config/rule-settings.ts'
import {
  type Completion,
  commandCompletions,
  type Follows,
  flagCompletions,
  RULE_IDS,
  SETTINGS,
} from './words.ts'

/** For bash 3.2 and later, which macOS still has. A value after `=` is completed as one after a space. */
export function bash(): string {
  const [flags, commands] = [flagCompletions(), commandCompletions()]
  return `# bash completion of kmslint. Made by: kmslint completions bash
_kmslint_files() {
  local IFS=$'\\n'
  COMPREPLY+=($(compgen -f -- "$1"))
}
_kmslint() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words joined=
  if [[ $current == = ]]; then current=; joined=yes; fi
  if [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD - 2]}; joined=yes; fi
  COMPREPLY=()
  if [[ $joined ]]; then
    case $before in
      ${RULE_IDS.join('|')}) COMPREPLY=($(compgen -W '${SEVERITIES.join(' ')}' -- "$current")); return ;;
    esac
  fi
  case $before in
${flags.flatMap(caseOf).join('')}  esac
  if [[ $current == -* ]]; then
    words='${wordsOf(flags)}'
  elif ((COMP_CWORD == 1)); then
    words='${wordsOf(commands)}'
    _kmslint_files "$current"
  else
    case \${COMP_WORDS[1]} in
${commands.flatMap(caseOf).join('')}      *) _kmslint_files "$current"; return ;;
    esac
  fi
  COMPREPLY+=($(compgen -W "$words" -- "$current"))
}
complete -o filenames -o bashdefault -F _kmslint kmslint
`
}

function wordsOf(completions: readonly Completion[]): string {
  return completions.map(({ word }) => word).join(' ')
}

function caseOf({ word, follows }: Completion): string[] {
  return follows === undefined || (follows === 'files' && !word.startsWith('-'))
    ? []
    : [`    ${word}) ${replyWith(follows)} ;;\n`]
}

function replyWith(follows: Follows): string {
  if (follows === 'anything') return 'return'
  if (follows === 'files') return '_kmslint_files "$current"; return'
  // What begins like this goes on. Older versions of bash put a space there.
  if (follows === 'settings')
    return `COMPREPLY=($(compgen -W '${SETTINGS}' -- "$current")); compopt -o nospace 2> /dev/null; return`
  return `COMPREPLY=($(compgen -W '${follows.join(' ')}' -- "$current")); return`
}
