import { readFileSync } from 'node:fs'

/**
 * js-yaml makes tags, schemas and options when it is loaded. kmslint takes its events alone; once esbuild is told that
 * making those does nothing else, it leaves them out, and with them most of the package.
 */
export const parserOnly = {
  name: 'parser-only',
  setup(build) {
    build.onLoad({ filter: /[\\/]js-yaml[\\/]dist[\\/]js-yaml\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(MADE, 'var $1 = /* @__PURE__ */ (() => ($2))();'),
    }))
  },
}

/** A variable of the module that holds an object, or what a call made: up to the first line that nothing indented follows. */
const MADE = /^var ([\w$]+) = ((?:\{|new |[\w$.]+\()[\s\S]*?);$(?!\n\t)/gm
