// Written by `npm run facts` with ajv, from the schemas beside this file.
import type { Validator } from '../schema-faults.ts'

export const VALIDATORS: Readonly<Record<string, Validator>>
