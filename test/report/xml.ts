/** An element of XML as these tests read it: they hold no text and no comments. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: XmlElement[]
}

const TOKEN =
  /<\?xml[^>]*\?>\s*|<\/(?<close>[\w]+)>\s*|<(?<open>\w+)(?<attributes>(?:\s+[\w-]+="[^"<]*")*)(?<empty>\/?)>\s*/y
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads a well-formed document of elements and attributes alone; throws for anything else. */
export function readXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [top]
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(text)?.groups
    if (!found && !text.startsWith('<?xml', at))
      throw new Error(`no XML at ${at}: ${text.slice(at, at + 40)}`)
    if (found?.close && open.pop()?.name !== found.close) throw new Error(`</${found.close}> closes nothing`)
    if (!found?.open) continue
    const element = { name: found.open, attributes: attributesIn(found.attributes ?? ''), children: [] }
    open.at(-1)?.children.push(element)
    if (found.empty === '') open.push(element)
  }
  const [root] = top.children
  if (open.length !== 1 || top.children.length !== 1 || !root) throw new Error('not one element')
  return root
}

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w-]+)="([^"]*)"/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

function unescaped(text: string): string {
  return text.replace(/&(?:(\w+);)?/g, (whole, name: string | undefined) => {
    const character = ENTITIES[name ?? '']
    if (character === undefined) throw new Error(`${whole} is no entity`)
    return character
  })
}
