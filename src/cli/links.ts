import { hostname } from 'node:os'
import { pathToFileURL } from 'node:url'
import { rulePagePath } from '../files/rule-page.ts'

/** Terminals that show links, by a variable that they set and what it holds then. */
const TERMINALS: readonly (readonly [variable: string, holds: RegExp])[] = [
  ['TERM_PROGRAM', /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|zed|rio|Tabby)$/],
  ['TERM', /^(?:xterm-kitty|alacritty|foot.*|xterm-ghostty|contour)$/],
  // 0.50.0 had a fault with links.
  ['VTE_VERSION', /^(?:[5-9]\d{3}|\d{5,})$/],
  ['KONSOLE_VERSION', /^\d/],
  ['WT_SESSION', /./],
  ['DOMTERM', /./],
]

/**
 * Writes rules' names as links (OSC 8) to the pages that lie in this package; undefined where the terminal is not known
 * to have links. NO_HYPERLINK decides first, then FORCE_HYPERLINK.
 */
export function linksToPages(): ((rule: string) => string) | undefined {
  if (!hasLinks(process.env)) return undefined
  const host = hostname()
  return rule => {
    const url = pathToFileURL(rulePagePath(rule))
    // With the host's name a terminal elsewhere knows that it has no such file.
    return `\u001b]8;;file://${host}${url.pathname}\u001b\\${rule}\u001b]8;;\u001b\\`
  }
}

function hasLinks(env: NodeJS.ProcessEnv): boolean {
  const { NO_HYPERLINK, FORCE_HYPERLINK, CI, TERM } = env
  if (NO_HYPERLINK) return false
  if (FORCE_HYPERLINK !== undefined) return FORCE_HYPERLINK !== '0' && FORCE_HYPERLINK !== 'false'
  if (CI || TERM === 'dumb') return false
  return TERMINALS.some(([variable, holds]) => holds.test(env[variable] ?? ''))
}
