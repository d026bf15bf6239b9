import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { packagesIn } from './build/bundled-packages.mjs'
import { noticesFor } from './build/notices.mjs'
import { buildPieces } from './build/pieces.mjs'
import { COMPILED, LIBRARY, PROGRAM, ROOT, SERVER } from './build/targets.mjs'

/**
 * Builds `dist/`: the command, the library, its types, and the licences of what is built in. It grows elsewhere,
 * so that `dist/` stays as it was when the build fails.
 */
const DIST = join(ROOT, 'dist')
const NEXT = mkdtempSync(join(tmpdir(), 'kmslint-build-'))

const results = await Promise.all([
  buildPieces(NEXT),
  ...[PROGRAM, SERVER, LIBRARY].map(target => build({ ...target, outdir: NEXT })),
])
chmodSync(join(NEXT, 'kmslint.cjs'), 0o755)
for (const schema of [
  'report/json-report.schema.json',
  'report/access-report.schema.json',
  'config/generated/config.schema.json',
]) {
  copyFileSync(join(ROOT, 'src', schema), join(NEXT, basename(schema)))
}
const metafiles = results.map(result => result.metafile)
writeFileSync(join(NEXT, 'THIRD-PARTY-NOTICES.txt'), noticesFor(packagesIn(metafiles, ROOT)))
const types = ['--project', 'scripts/types.tsconfig.json', '--outDir', join(NEXT, 'types')]
execFileSync(process.execPath, [compiler(), ...types], { cwd: ROOT, stdio: 'inherit' })
rmSync(DIST, { recursive: true, force: true })
mkdirSync(DIST)
cpSync(NEXT, DIST, { recursive: true })
compileAhead(join(DIST, 'program.cjs'), join(DIST, COMPILED))
rmSync(NEXT, { recursive: true })

/** TypeScript's command, wherever it is installed. */
function compiler() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.tsc)
}

/** In a process of its own, for the program has to run: what V8 keeps is what was called. */
function compileAhead(program, compiled) {
  const script = join(ROOT, 'scripts/build/compile-ahead.cjs')
  execFileSync(process.execPath, [script, program, compiled], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
