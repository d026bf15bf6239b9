import { visible } from './visible.ts'

export type Attributes = Readonly<Record<string, string | number | undefined>>

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** An element with its children, indented by two spaces a level. Characters that XML cannot hold are made visible. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(visible(String(value)))}"`],
  )
  const open = `<${name}${list.join('')}`
  if (children.length === 0) return `${open}/>`
  const inner = children.map(child => child.replaceAll(/^/gm, '  '))
  return `${open}>\n${inner.join('\n')}\n</${name}>`
}

/** An XML document of one element. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
}

/** What an attribute says. */
export function unescaped(text: string): string {
  const characters = Object.entries(ENTITIES)
  return text.replace(/&\w+;/g, entity => characters.find(([, known]) => known === entity)?.[0] ?? entity)
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] ?? character)
}
