import { build } from 'esbuild'
import { buildPieces } from './pieces.mjs'
import { PROGRAM, SERVER } from './targets.mjs'

/** `node scripts/build/program.mjs FOLDER`: the command alone, for tests of what the code is now. */
const outdir = process.argv[2]
await Promise.all([PROGRAM, SERVER].map(target => build({ ...target, outdir })))
await buildPieces(outdir)
