import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, transform } from 'esbuild'
import { PIECE, PIECES } from './targets.mjs'

/**
 * Writes the program to one file of pieces, each a function that is run when it is first required: what a command does not
 * need costs it little more than the reading. esbuild splits modules only, so each piece becomes CommonJS afterwards.
 * Gives esbuild's metafile.
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
  const { code } = await transform(text, PIECE)
  return `${JSON.stringify(`./${basename(path)}`)}(exports,require,module){${code}}`
}

/** What pieces have for `require`: the other pieces, and all else from Node's own. */
const LOADER =
  'name=>{if(!Object.hasOwn(pieces,name))return require(name);' +
  'let module=loaded[name];if(module===undefined){module=loaded[name]={exports:{}};' +
  'pieces[name](module.exports,piece,module)}return module.exports}'
