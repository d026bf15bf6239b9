const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire, wrap } = require('node:module')
const { dirname, join } = require('node:path')
const { Script } = require('node:vm')

/**
 * `node compile-ahead.cjs PROGRAM COMPILED`: runs the program over templates like those people have, and keeps what V8
 * compiled for that. Loads the program the very way `src/cli/start.ts` does.
 */
const [program, compiled] = process.argv.slice(2)
const script = new Script(wrap(readFileSync(program, 'latin1')), { filename: program })
process.argv = [
  process.execPath,
  program,
  '--fail-on',
  'never',
  ...['keys.yaml', 'key.json'].map(name => join(__dirname, 'sample', name)),
]
process.on('exit', () => writeFileSync(compiled, script.createCachedData()))
script.runInThisContext()({}, createRequire(program), { exports: {} }, program, dirname(program))
