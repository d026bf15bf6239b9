/** A page with what stands between each of the marks written anew: `<!-- generated: NAME -->` and `<!-- end: NAME -->`. */
export function fillAll(text: string, contents: Readonly<Record<string, string>>): string {
  return Object.entries(contents).reduce((page, [name, content]) => fill(page, name, content), text)
}

/** Throws where the marks are missing: a page without them would silently go out of date. */
function fill(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`]
  const start = text.indexOf(open)
  const end = text.indexOf(close)
  if (start < 0 || end < start) throw new Error(`there is no part marked "${open}" to "${close}"`)
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`
}
