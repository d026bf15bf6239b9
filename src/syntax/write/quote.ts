import { asBoolean, asNumber, isNull } from '../scalar.ts'
import type { ScalarNode } from '../tree.ts'

export type Quote = 'single' | 'double'

/** How a text is to be written: in quotes of its neighbours' kind where it needs any. */
export interface Wanted {
  /** A string is quoted when YAML would read it as a boolean, a number, null or a date; anything else is left bare. */
  readonly as: 'string' | 'other'
  readonly flow: boolean
  readonly quote: Quote
}

/** Letters that start no construct of YAML, and then none that can end a plain scalar: fewer than YAML allows. */
const PLAIN = /^[\w./$+(^-][\w./$+()=*^@!?'"|<>&%;~:# -]*$/
const PLAIN_BREAKERS = /: |:$| #| $|^-(?: |$)|^(?:---|\.\.\.)/
const DATE = /^\d{4}-\d\d?-\d\d?/
const INVISIBLE = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g

export function yamlText(text: string, { as, flow, quote }: Wanted): string {
  const isPlain = PLAIN.test(text) && !PLAIN_BREAKERS.test(text) && !(as === 'string' && meansOther(text))
  if (isPlain && !(flow && /[:?'"]/.test(text))) return text
  return quoted(text, quote)
}

/** The text in quotes; in double ones where single ones cannot hold it. */
export function quoted(text: string, quote: Quote): string {
  const isVisible = !/[\x00-\x1f\ud800-\udfff]/.test(text) && text.search(INVISIBLE) < 0
  return quote === 'single' && isVisible ? `'${text.replaceAll("'", "''")}'` : doubleQuoted(text)
}

/** As JSON and YAML both read it. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    INVISIBLE,
    found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Whether YAML, of either version, takes a plain text for something else than a text. */
function meansOther(text: string): boolean {
  const node: ScalarNode = {
    kind: 'scalar',
    value: text,
    style: 'plain',
    span: { start: 0, end: text.length },
  }
  if (isNull(node) || asBoolean(node) !== undefined || asNumber(node) !== undefined) return true
  return (
    DATE.test(text) ||
    /^(?:[yYnN]|<<|=|[-+]?\.(?:inf|nan)|[-+]?[\d_]+(?::[\d_.]+)+|[-+]?[\d_.]+)$/i.test(text)
  )
}
