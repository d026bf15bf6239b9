import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'
import { PIECE, PIECES } from './targets.mjs'

/**
 * Writes the program to one file of pieces, each a function that is run when it is first required: what a command does not
 * need costs it little more than the reading. Gives esbuild's metafile.
 */
export async function buildPieces(outdir) {
  const { outputFiles, metafile } = await build({ ...PIECES, outdir, write: false })
  const pieces = await Promise.all(outputFiles.map(pieceOf))
  writeFileSync(
    join(outdir, 'program.cjs'),
    `"use strict";const pieces={${pieces.join(',\n')}},loaded={},piece=${LOADER};piece("./program.cjs")`,
  )
  return { metafile }
}

async function pieceOf({ path, text }) {
  const { code } = await transform(withoutModules(text), PIECE)
  return `${JSON.stringify(`./${basename(path)}`)}(require,made){${code}}`
}

/**
 * esbuild splits modules only. As CommonJS, it would have each use of what another piece exports go through two getters; here
 * it is a constant. That asks that no two pieces require each other (the program would not even start), and that nothing
 * exported is assigned to later, which no module of ours does.
 */
function withoutModules(text) {
  return text
    .replaceAll(/^import "\.\/[^"]+";$/gm, '')
    .replaceAll(/^import \{([^}]*)\} from ("[^"]+");$/gm, (_, names, path) => {
      return `const {${names.replaceAll(/ as /g, ': ')}} = require(${path});`
    })
    .replaceAll(/^import ([\w$]+) from ("[^"]+");$/gm, 'const $1 = require($2);')
    .replaceAll(/\bimport\(("\.\/[\w-]+\.cjs")\)/g, 'Promise.resolve().then(() => require($1))')
    .replace(/^export \{([^}]*)\};\s*$/m, (_, names) => {
      return `made.exports = {${names.replaceAll(/([\w$]+) as ([\w$]+)/g, '$2: $1')}};`
    })
}

/** What pieces have for `require`: the other pieces, and all else from Node's own. */
const LOADER =
  'name=>{if(!Object.hasOwn(pieces,name))return require(name);' +
  'if(!Object.hasOwn(loaded,name)){const made={};pieces[name](piece,made);loaded[name]=made.exports}' +
  'return loaded[name]}'
