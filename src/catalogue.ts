import { RULES } from '../rules/index.ts'
import { FORMATS } from './formats/index.ts'
import type { Catalogue } from './lint/lint-text.ts'

/** Everything kmslint can read and judge. */
export const CATALOGUE: Catalogue = { formats: FORMATS, rules: RULES }
