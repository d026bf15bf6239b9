/** JSON with one line for each entry of the outermost two levels: small, and a change shows as a changed line. */
export function render(value: unknown): string {
  return `${lines(value, 2, '')}\n`
}

function lines(value: unknown, levels: number, indent: string): string {
  if (levels === 0 || typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent} `
  const [open, close, entries] = Array.isArray(value)
    ? ['[', ']', value.map(item => lines(item, levels - 1, inner))]
    : [
        '{',
        '}',
        Object.entries(value).map(
          ([key, item]) => `${JSON.stringify(key)}:${lines(item, levels - 1, inner)}`,
        ),
      ]
  if (entries.length === 0) return open + close
  return `${open}\n${entries.map(entry => inner + entry).join(',\n')}\n${indent}${close}`
}
