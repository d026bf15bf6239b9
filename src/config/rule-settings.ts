import { didYouMean, oneOf, WrongSetting } from './wrong-setting.ts'

export const SEVERITIES = ['error', 'warning', 'info', 'off'] as const

type SeveritySetting = (typeof SEVERITIES)[number]

/** Severities of rules from `id=severity` texts; of two for one rule the later counts. Throws WrongSetting. */
export function ruleSettings(
  texts: readonly string[],
  ruleIds: readonly string[],
): Map<string, SeveritySetting> {
  return new Map(texts.map(text => ruleSetting(text, ruleIds)))
}

function ruleSetting(text: string, ruleIds: readonly string[]): [string, SeveritySetting] {
  const equals = text.indexOf('=')
  if (equals < 0) {
    throw new WrongSetting(`--rule needs a rule and a severity, such as --rule ${text || 'ID'}=off`)
  }
  const id = knownRule(text.slice(0, equals), ruleIds)
  return [id, oneOf(text.slice(equals + 1), SEVERITIES, `the severity of ${id}`)]
}

/** `id` if there is such a rule; else throws WrongSetting. */
export function knownRule(id: string, ruleIds: readonly string[]): string {
  if (ruleIds.includes(id)) return id
  throw new WrongSetting(
    `there is no rule "${id}"${didYouMean(id, ruleIds) ?? ';'} \`kmslint rules\` lists them all`,
  )
}
