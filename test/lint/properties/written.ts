import fc from 'fast-check'
import { Document, isMap, isScalar, isSeq, type Node, Scalar, visit } from 'yaml'
import type { Data } from './templates.ts'

/** The ways to write one template down. */
export interface Style {
  readonly language: 'yaml' | 'json'
  /** `!Ref x` and not `{Ref: x}`. */
  readonly short: boolean
  readonly quotes: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE'
  readonly indent: number
  /** From this depth on, brackets. */
  readonly flowFrom: number
  readonly comments: boolean
  readonly lineBreak: '\n' | '\r\n'
  readonly bom: boolean
}

export const styles: fc.Arbitrary<Style> = fc.record({
  language: fc.constantFrom('yaml', 'yaml', 'json'),
  short: fc.boolean(),
  quotes: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
  indent: fc.constantFrom(2, 4),
  flowFrom: fc.constantFrom(3, 4, 5, 100),
  comments: fc.boolean(),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
})

export function write(data: Data, style: Style): { readonly name: string; readonly text: string } {
  const lines = style.language === 'json' ? JSON.stringify(data, null, style.indent) : writeYaml(data, style)
  const text = (style.bom ? '\uFEFF' : '') + lines.replaceAll('\n', style.lineBreak)
  return { name: `template.${style.language}`, text }
}

function writeYaml(data: Data, style: Style): string {
  const document = new Document(data, { version: '1.1', aliasDuplicateObjects: false })
  if (document.directives) document.directives.yaml.explicit = false
  if (style.short) visit(document, { Map: (_, map) => shortForm(map) })
  visit(document, {
    Scalar: (_, scalar) => {
      if (/[\r\n]/.test(String(scalar.value))) scalar.type = 'QUOTE_DOUBLE'
    },
    Collection: (_, node, path) => {
      if (path.filter(above => isMap(above) || isSeq(above)).length >= style.flowFrom) node.flow = true
    },
  })
  const text = document.toString({
    indent: style.indent,
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: 1e9,
    defaultStringType: style.quotes,
    defaultKeyType: 'PLAIN',
  })
  return style.comments ? commented(text) : text
}

function shortForm(map: Node): Node | undefined {
  if (!isMap(map) || map.items.length !== 1) return undefined
  const [only] = map.items
  const name = isScalar(only?.key) ? String(only.key.value) : ''
  const value = only?.value
  if (name === 'Fn::GetAtt' && isSeq(value)) {
    const dotted = new Scalar(value.items.map(item => (isScalar(item) ? item.value : '')).join('.'))
    dotted.tag = '!GetAtt'
    return dotted
  }
  if (!/^(?:Ref|Condition|Fn::\w+)$/.test(name) || !(isScalar(value) || isSeq(value))) return undefined
  value.tag = `!${name.replace('Fn::', '')}`
  return value
}

/** Every line is by itself, as no text is spread over several. */
function commented(text: string): string {
  return text
    .split('\n')
    .map((line, index) =>
      /^[\w: -]+:(?: [\w./-]+)?$/.test(line) ? `${line} # line ${index}, it's "so"` : line,
    )
    .join('\n# between\n')
}
