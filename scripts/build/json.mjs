import { readFileSync } from 'node:fs'

/** Smaller tables are quicker read as code. */
const LARGE = 4096

/**
 * How JSON comes into the bundle. Of package.json only what the program tells of itself; large tables as one string,
 * which V8 reads several times faster than an object written out, and not before it is run.
 */
export const json = {
  name: 'json',
  setup(build) {
    build.onLoad({ filter: /\.json$/ }, ({ path }) => {
      const value = JSON.parse(readFileSync(path, 'utf8'))
      if (path.endsWith('/package.json')) return asJson({ name: value.name, version: value.version })
      const text = JSON.stringify(value)
      if (text.length < LARGE) return asJson(value)
      return { loader: 'js', contents: `export default JSON.parse(${JSON.stringify(text)})` }
    })
  },
}

function asJson(value) {
  return { loader: 'json', contents: JSON.stringify(value) }
}
