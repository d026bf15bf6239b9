import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { lintText } from '../../src/index.ts'
import { folderWith } from '../files/folder.ts'
import { isHere } from './here.ts'

const ROOT = join(import.meta.dirname, '../..')
const NAMES = ['create-key.json', 'key-policy.json', 'keys.yaml', 'refunds.sam.yaml']
const BROKEN = { name: 'broken.yaml', text: 'Resources:\n  Key: {Type: AWS::KMS::Key\n' }
const SOURCES = [...NAMES.map(sourceOf), BROKEN]

/** What a page does that has kmslint from a bundler; it ends with the reports as text that no markup can change. */
const SCRIPT = `
import { lintText } from 'kmslint'
const reports = []
for (const source of ${JSON.stringify(SOURCES)}) reports.push(await lintText(source))
document.body.textContent = encodeURIComponent(JSON.stringify(reports))
`

describe('the library in a browser', () => {
  it.skipIf(!isHere('chromium'))('says what it says in Node', { timeout: 60_000 }, async () => {
    const expected = await Promise.all(SOURCES.map(source => lintText(source)))
    expect(expected.every(({ findings }) => findings.length > 0)).toBe(true)
    expect(expected.at(-1)?.problems).toHaveLength(1)
    expect(shownBy(await pageWith(SCRIPT))).toEqual(JSON.parse(JSON.stringify(expected)))
  })

  it('is found whole by a bundler, without what reads files', async () => {
    const { metafile } = await bundle("export * from 'kmslint'")
    const [output] = Object.values(metafile.outputs)
    expect(output?.exports).toContain('lintText')
    expect(output?.exports).not.toContain('lintFiles')
    expect(output?.imports).toEqual([])
  })
})

function sourceOf(name: string): { name: string; text: string } {
  return { name, text: readFileSync(join(ROOT, 'fixtures/showcase', name), 'utf8') }
}

/** Finds kmslint by its own package.json, as if it were installed. */
function bundle(script: string) {
  return build({
    stdin: { contents: script, resolveDir: ROOT },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
}

async function pageWith(script: string): Promise<string> {
  const { outputFiles } = await bundle(script)
  // Written out, not beside the page: a browser takes no module from a file.
  const code = outputFiles[0]?.text.replaceAll('</script', '<\\/script')
  const page = `<!doctype html><meta charset="utf-8"><body></body><script type="module">${code}</script>`
  return join(folderWith({ 'page.html': page }), 'page.html')
}

function shownBy(page: string): unknown {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=20000', '--dump-dom']
  const { stdout } = spawnSync('chromium', [...flags, `file://${page}`], {
    encoding: 'utf8',
    timeout: 50_000,
  })
  const [, shown = ''] = /<body>([^<]*)/.exec(stdout) ?? []
  return JSON.parse(decodeURIComponent(shown))
}
