/** What the command line needs of the generator. Nothing else is loaded for it, and nothing of it for linting. */
export { SAMPLE_FORMATS, sampleFormat } from './formats/index.ts'
export { generate } from './generate.ts'
export { WRONG_RULES } from './mistakes/index.ts'
export { plan, type Wishes } from './plan.ts'
export { POLICY_IDS } from './policies/policies.ts'
export { SHAPES } from './shapes/express.ts'
