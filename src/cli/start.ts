#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { Script } from 'node:vm'

/** The name of the file that holds the program as V8 compiled it when it was built. Put in by the build. */
declare const COMPILED: string

/**
 * Starts the program that lies beside this file. Compiling it would take longer than linting a template, so what was
 * compiled at build time is used, which V8 itself refuses if another version or other flags made it; without it, Node keeps
 * what it compiles from the second run on, where it can (22.1 and later).
 */
const program = `${import.meta.dirname}/program.cjs`
const require = createRequire(program)
/** The server for editors is a program of its own, which linting never loads. */
const isServer = process.argv[2] === 'lsp'
const compiled = isServer ? undefined : readCompiled()
if (compiled) runCompiled(compiled)
else {
  keepWhatIsCompiled()
  require(isServer ? './parts/lsp.cjs' : program)
}

/** From Node 22.1 on; as the program ends by itself, Node is told to write it. */
function keepWhatIsCompiled(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache()
  const flush = 'flushCompileCache' in module ? module.flushCompileCache : undefined
  if (typeof flush === 'function') process.on('exit', () => flush())
}

function readCompiled(): Buffer | undefined {
  try {
    return readFileSync(`${import.meta.dirname}/${COMPILED}`)
  } catch {
    // An installed package has none: it would fit the one version of Node it was made with.
    return undefined
  }
}

function runCompiled(cachedData: Buffer): void {
  // The build writes ASCII, which V8 takes fastest as Latin-1.
  const script = new Script(module.wrap(readFileSync(program, 'latin1')), { filename: program, cachedData })
  script.runInThisContext()({}, require, { exports: {} }, program, import.meta.dirname)
}
