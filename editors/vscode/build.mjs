// Builds `out/`: the extension in one file, and beside it the language server of kmslint's own `dist/` with the parts it loads.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { packagesIn } from '../../scripts/build/bundled-packages.mjs'
import { noticesFor } from '../../scripts/build/notices.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../..')
const OUT = join(HERE, 'out')
const PARTS = join(ROOT, 'dist/parts')

if (!existsSync(join(PARTS, 'lsp.cjs'))) {
  console.error(
    'kmslint is not built: run `npm ci` or `npm run build` in the folder of its package.json first',
  )
  process.exit(1)
}
rmSync(OUT, { recursive: true, force: true })
const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  metafile: true,
  logLevel: 'warning',
}
const { metafile } = await build({
  ...COMMON,
  entryPoints: [join(HERE, 'src/extension.ts')],
  external: ['vscode'],
  minify: true,
  outfile: join(OUT, 'extension.cjs'),
})
writeNotices([metafile, await buildServer()])
copyPages()
copyFileSync(join(ROOT, 'LICENSE'), join(HERE, 'LICENSE'))
copyFileSync(join(ROOT, 'dist/config.schema.json'), join(OUT, 'config.schema.json'))

/** The server with the packages it would find beside it when installed; its own parts stay files of their own, loaded on need. */
async function buildServer() {
  const parts = new Set()
  const { metafile } = await build({
    ...COMMON,
    entryPoints: [join(PARTS, 'lsp.cjs')],
    outfile: join(OUT, 'server/lsp.cjs'),
    plugins: [{ name: 'parts', setup: esbuild => keepParts(esbuild, parts) }],
  })
  for (const part of parts) copyFileSync(join(PARTS, part), join(OUT, 'server', part))
  return metafile
}

function keepParts(esbuild, parts) {
  esbuild.onResolve({ filter: /^\.\/[^/]+\.cjs$/ }, ({ path }) => {
    parts.add(path.slice(2))
    return { path, external: true }
  })
}

/** The rules' pages, which the server looks for in the folder of the nearest package.json. */
function copyPages() {
  const pages = join(HERE, 'rules')
  rmSync(pages, { recursive: true, force: true })
  for (const entry of readdirSync(join(ROOT, 'rules'), { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    mkdirSync(join(pages, entry.name), { recursive: true })
    copyFileSync(join(ROOT, 'rules', entry.name, 'README.md'), join(pages, entry.name, 'README.md'))
  }
}

/** The licences of what is built in here, and of what was built into the server before. */
function writeNotices(metafiles) {
  const own = noticesFor(packagesIn(metafiles, HERE))
  const server = readFileSync(join(ROOT, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
  writeFileSync(join(OUT, 'THIRD-PARTY-NOTICES.txt'), `${own}\n${server}`)
}
