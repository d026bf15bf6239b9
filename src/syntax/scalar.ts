import type { ScalarNode } from './tree.ts'

/** YAML 1.1's words for booleans, as AWS reads them: `y` and `n` alone are text. */
const TRUE = /^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/
const FALSE = /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/
const NULL = /^(?:~|null|Null|NULL)?$/

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/
const OCTAL = /^([-+]?)0([0-7_]+)$/
const OTHER_BASE = /^([-+]?)(0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+)$/
const GROUPED = /^[-+]?\d[\d_]*(?:\.[\d_]*)?$/

/**
 * What a scalar says where a boolean is expected: YAML 1.1's words, and the strings "true" and "false", which AWS takes
 * for booleans too. Undefined for anything else, and for a scalar with an application's tag.
 */
export function asBoolean(node: ScalarNode): boolean | undefined {
  if (isApplied(node)) return undefined
  const { value, style } = node
  if (style === 'plain' && node.tag === undefined) {
    if (TRUE.test(value)) return true
    return FALSE.test(value) ? false : undefined
  }
  const word = value.toLowerCase()
  return word === 'true' || (word === 'false' ? false : undefined)
}

/**
 * What a scalar says where a number is expected: YAML 1.1's notations when plain (`0x10`, `010` is eight, `1_000`), a
 * decimal number when quoted. Undefined for anything else: infinity, and a scalar with an application's tag, included.
 */
export function asNumber(node: ScalarNode): number | undefined {
  if (isApplied(node)) return undefined
  return finite(node.style === 'plain' ? plainNumber(node.value) : decimal(node.value))
}

/** Whether a scalar stands for no value: `null`, `~`, nothing at all; quoted, it is text. */
export function isNull({ value, style, tag }: ScalarNode): boolean {
  return style === 'plain' && (tag === undefined || tag === '!!null') && NULL.test(value)
}

/** Has a tag that is not YAML's own, so its value is what the application makes of it. */
function isApplied({ tag }: ScalarNode): boolean {
  return tag !== undefined && tag !== '!' && !tag.startsWith('!!')
}

function plainNumber(text: string): number | undefined {
  const octal = OCTAL.exec(text)
  if (octal) return signed(octal[1], Number.parseInt((octal[2] ?? '').replaceAll('_', ''), 8))
  const other = OTHER_BASE.exec(text)
  if (other) return signed(other[1], Number((other[2] ?? '').replaceAll('_', '')))
  return decimal(GROUPED.test(text) ? text.replaceAll('_', '') : text)
}

function decimal(text: string): number | undefined {
  return DECIMAL.test(text) ? Number(text) : undefined
}

function signed(sign: string | undefined, value: number): number {
  return sign === '-' ? -value : value
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined
}
