import { build } from 'esbuild'
import { PROGRAM } from './targets.mjs'

/** `node scripts/build/program.mjs FOLDER`: the command alone, for tests of what the code is now. */
await build({ ...PROGRAM, outdir: process.argv[2] })
