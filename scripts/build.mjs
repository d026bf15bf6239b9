import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })
const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  legalComments: 'inline',
  logLevel: 'warning',
}
await build({
  ...shared,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/kmslint.js',
  banner: { js: '#!/usr/bin/env node' },
})
await build({ ...shared, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' })
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
})
