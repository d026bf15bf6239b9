import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The names, licences and licence texts of packages whose code is handed on. Throws for one that has no licence text. */
export function noticesFor(packages) {
  return `kmslint contains code of these packages:\n${packages.map(noticeFor).join('')}`
}

function noticeFor({ folder, name, version, license }) {
  const files = readdirSync(folder).filter(file => /^(licen[cs]e|copying|notice)/i.test(file))
  if (files.length === 0)
    throw new Error(`${name} is built in and has no licence file; keep it a dependency instead`)
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim())
  return `\n${'-'.repeat(78)}\n${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`
}
