import { SEVERITIES } from '../../config/rule-settings.ts'
import { FLAGS, type Flag } from '../flags.ts'
import { type Completion, commandCompletions, flagCompletions, SETTINGS } from './words.ts'

/** For fish: into ~/.config/fish/completions/kmslint.fish. */
export function fish(): string {
  const commands = commandCompletions()
  const long = flagCompletions().filter(({ word }) => word.startsWith('--'))
  return `# fish completion of kmslint. Made by: kmslint completions fish
function __kmslint_settings
  set -l rule (string match -r '[a-z0-9-]+=$' -- (string replace -r '[a-z]*$' '' -- (commandline -ct)) | string match -v -- '--rule=')
  if test -n "$rule"
    printf '%s\\n' $rule{${SEVERITIES.join(',')}}
  else
    printf '%s\\n' ${SETTINGS}
  end
end
${commands.map(commandLine).join('')}${commands.flatMap(wordsLine).join('')}${long.map(flagLine).join('')}`
}

function commandLine({ word, about }: Completion): string {
  return `complete -c kmslint -n __fish_use_subcommand -a ${word} -d ${quote(about)}\n`
}

function wordsLine({ word, follows }: Completion): string[] {
  if (!Array.isArray(follows)) return []
  return [`complete -c kmslint -n '__fish_seen_subcommand_from ${word}' -f -a ${quote(follows.join(' '))}\n`]
}

function flagLine({ word, about, follows }: Completion): string {
  const name = word.slice(2)
  const short = (FLAGS as readonly Flag[]).find(flag => flag.name === name)?.short
  const letter = short === undefined ? '' : ` -s ${short}`
  return `complete -c kmslint -l ${name}${letter}${valuesOf(follows)} -d ${quote(about)}\n`
}

function valuesOf(follows: Completion['follows']): string {
  if (follows === undefined) return ''
  if (follows === 'files') return ' -r -F'
  if (follows === 'settings') return " -x -a '(__kmslint_settings)'"
  return follows === 'anything' ? ' -x' : ` -x -a ${quote(follows.join(' '))}`
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, String.raw`\$&`)}'`
}
