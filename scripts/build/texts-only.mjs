/**
 * secretlint's preset can also open key files of Google Cloud, by Node's own modules and a cryptographic library of
 * 900 kB. kmslint has it read texts only, and that must work in a browser.
 */
export const textsOnly = {
  name: 'texts-only',
  setup(build) {
    build.onResolve({ filter: /^node:|^\.\/index-/ }, ({ path, importer, kind }) => {
      const isOfPreset = importer.includes('secretlint-rule-preset-recommend')
      const isCut = path.startsWith('node:') || kind === 'dynamic-import'
      return isOfPreset && isCut ? { path, namespace: 'texts-only' } : undefined
    })
    build.onLoad({ filter: /./, namespace: 'texts-only' }, () => ({ contents: 'export default {}' }))
  },
}
