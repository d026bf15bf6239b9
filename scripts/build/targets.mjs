import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { json } from './json.mjs'
import { parserOnly } from './parser-only.mjs'
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
  plugins: [json, parserOnly, textsOnly],
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

/** How code becomes CommonJS, which Node starts faster than modules. See docs/decisions/0003. */
const COMMONJS = {
  platform: 'node',
  format: 'cjs',
  target: SHARED.target,
  // require() starts faster than import() too; from 20.19 on Node requires modules of either kind.
  supported: { 'dynamic-import': false },
  minifyWhitespace: true,
  minifySyntax: true,
}

const COMMAND = {
  ...SHARED,
  plugins: [json, parserOnly, textsOnly, laterFrom('./parts'), generator],
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.dirname': '__dirname', COMPILED: JSON.stringify(COMPILED) },
}

/** The command but for the program itself: a small start, and what is loaded from files of its own. */
export const PROGRAM = {
  ...COMMAND,
  ...COMMONJS,
  entryPoints: {
    kmslint: 'src/cli/start.ts',
    'parts/generate': 'src/generate/index.ts',
    ...Object.fromEntries(LATER.map(name => [`parts/${name}`, name])),
    ...Object.fromEntries(DETECTORS.map(name => [`parts/${name}`, `src/sensitive/${name}/detect.ts`])),
  },
}

/** The program, in modules that are split by what is loaded when; `pieces.mjs` makes one file of them. */
export const PIECES = {
  ...COMMAND,
  entryPoints: { program: 'src/cli/kmslint.ts' },
  format: 'esm',
  splitting: true,
  chunkNames: '[name]-[hash]',
}

/** The name tells how default exports are meant: as Node means them. */
export const PIECE = { ...COMMONJS, sourcefile: 'piece.mjs' }

/** The server for editors: a program of its own beside the parts it shares with the command. */
export const SERVER = {
  ...PROGRAM,
  plugins: [json, parserOnly, textsOnly, laterFrom('.')],
  entryPoints: { 'parts/lsp': 'src/lsp/main.ts' },
}

/** The library, in modules that are loaded as they are needed: what reads files is apart from what runs in a browser. */
export const LIBRARY = {
  ...SHARED,
  entryPoints: { index: 'src/index.ts', browser: 'src/browser.ts' },
  format: 'esm',
  splitting: true,
  chunkNames: 'parts/[name]-[hash]',
}
