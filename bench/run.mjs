// Runs the benches one after the other: npm run bench [-- NAME…]. Each is a script that prints what it measured, and
// ends with a status other than 0 where a bound is not kept. All measure ratios within one run, so that they say the
// same on a slow machine as on a fast one.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { KMSLINT } from './measure/measure.mjs'

const FOLDER = fileURLToPath(new URL('./', import.meta.url))

const all = readdirSync(FOLDER)
  .filter(name => name.endsWith('.mjs') && name !== 'run.mjs')
  .map(name => name.slice(0, -'.mjs'.length))
  .sort()
const wanted = process.argv.slice(2)
const unknown = wanted.filter(name => !all.includes(name))
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${all.join(', ')}`)
  process.exit(2)
}
if (!existsSync(KMSLINT)) {
  console.error('there is nothing to measure yet; run: npm run build')
  process.exit(2)
}

const failed = (wanted.length > 0 ? wanted : all).filter(name => {
  console.log(`\n== ${name}`)
  return spawnSync(process.execPath, [`${FOLDER}${name}.mjs`], { stdio: 'inherit' }).status !== 0
})
console.log(failed.length > 0 ? `\nbounds not kept: ${failed.join(', ')}` : '\nall bounds kept')
process.exitCode = failed.length > 0 ? 1 : 0
