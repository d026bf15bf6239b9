import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { json } from './json.mjs'
import { textsOnly } from './texts-only.mjs'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What package.json lists here stays outside; every other package that the code imports is built in. */
const { dependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  external: Object.keys(dependencies).flatMap(name => [name, `${name}/*`]),
  plugins: [json, textsOnly],
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
}

/** Of this build, so that a later one never meets it. */
export const COMPILED = `program-${Date.now().toString(36)}.compiled`

/** Packages that a run over one file without colours does not need: files of their own, so that nothing else waits for them. */
const LATER = ['ignore', 'picocolors', 'picomatch', 're2js']

/** Detectors, likewise: a text that could hold what they look for is rare. */
const DETECTORS = ['secrets', 'personal']

/** Has what is built look for these in `folder`, from where it lies itself. */
const laterFrom = folder => ({
  name: 'later',
  setup(build) {
    const elsewhere = name => ({ path: `${folder}/${name}.cjs`, external: true })
    build.onResolve({ filter: new RegExp(`^(?:${LATER.join('|')})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : elsewhere(path),
    )
    build.onResolve(
      { filter: new RegExp(`^\\./(?:${DETECTORS.join('|')})/detect\\.ts$`) },
      ({ path, kind }) => (kind === 'dynamic-import' ? elsewhere(path.split('/')[1]) : undefined),
    )
  },
})

/** The generator is a part of the command that linting never needs. */
const generator = {
  name: 'generator',
  setup(build) {
    build.onResolve({ filter: /\/generate\/index\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: './parts/generate.cjs', external: true },
    )
  },
}

/** The command: a small start, and the program in one file but for these. See docs/decisions/0003 for why CommonJS. */
export const PROGRAM = {
  ...SHARED,
  plugins: [json, textsOnly, laterFrom('./parts'), generator],
  entryPoints: {
    kmslint: 'src/cli/start.ts',
    program: 'src/cli/kmslint.ts',
    'parts/generate': 'src/generate/index.ts',
    ...Object.fromEntries(LATER.map(name => [`parts/${name}`, name])),
    ...Object.fromEntries(DETECTORS.map(name => [`parts/${name}`, `src/sensitive/${name}/detect.ts`])),
  },
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname', COMPILED: JSON.stringify(COMPILED) },
  // require() starts faster than import() too; from 20.19 on Node requires modules of either kind.
  supported: { 'dynamic-import': false },
  minifyWhitespace: true,
  minifySyntax: true,
}

/** The server for editors: a program of its own beside the parts it shares with the command. */
export const SERVER = {
  ...PROGRAM,
  plugins: [json, textsOnly, laterFrom('.')],
  entryPoints: { 'parts/lsp': 'src/lsp/main.ts' },
}

/** The library, in modules that are loaded as they are needed: what reads files is apart from what runs in a browser. */
export const LIBRARY = {
  ...SHARED,
  entryPoints: { index: 'src/index.ts' },
  format: 'esm',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
}
