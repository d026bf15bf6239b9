import { configureGlobal, readConfigureGlobal } from 'fast-check'

/**
 * Properties are tried on the same samples in every run, so that a build fails for what was changed and for nothing else.
 * `KMSLINT_SEED=random npm test` tries others; a number repeats a run.
 */
const asked = process.env.KMSLINT_SEED ?? '20261124'
if (asked !== 'random') configureGlobal({ ...readConfigureGlobal(), seed: Number(asked) })
