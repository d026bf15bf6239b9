import { CATALOGUE } from '../catalogue.ts'
import { knownRule } from '../config/rule-settings.ts'
import { WrongSetting } from '../config/wrong-setting.ts'
import { readRulePage } from '../files/rule-page.ts'
import { pageText } from '../report/page.ts'
import { coloursFor } from './colour.ts'
import { type ExitCode, FINE } from './exit-code.ts'
import type { Given } from './flags.ts'
import { print, STDOUT } from './streams.ts'

/** `kmslint explain RULE`: the rule's page, to be read in a terminal. */
export async function explain(given: Given, words: readonly string[]): Promise<ExitCode> {
  const [id, ...more] = words
  if (id === undefined || more.length > 0) {
    throw new WrongSetting('kmslint explain needs one rule, such as `kmslint explain rotation-disabled`')
  }
  const rule = knownRule(
    id,
    CATALOGUE.rules.map(({ id: known }) => known),
  )
  print(STDOUT, pageText(readRulePage(rule), await coloursFor(given, STDOUT)))
  return FINE
}
