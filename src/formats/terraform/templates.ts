/** A part of a string of JSON configuration: text as it is, or an expression and the offset in the string that it stands at. */
export type Part = string | { readonly expression: string; readonly at: number }

/**
 * The parts of a template: `alias/${var.name}` is a text and an expression. Undefined where it has directives (`%{ if }`),
 * or an expression that does not end.
 * https://developer.hashicorp.com/terraform/language/expressions/strings#string-templates
 */
export function partsOf(template: string): readonly Part[] | undefined {
  const parts: Part[] = []
  let from = 0
  for (let at = template.search(/[$%]\{/); at >= 0 && at < template.length; ) {
    const isEscaped = template[at - 1] === template[at] && at > from
    if (isEscaped) parts.push(template.slice(from, at - 1), template.slice(at, at + 2))
    else parts.push(template.slice(from, at))
    const end = isEscaped ? at + 2 : endOf(template, at + 2)
    if (end === undefined || (!isEscaped && template[at] === '%')) return undefined
    if (!isEscaped) parts.push(expressionAt(at + 2, template.slice(at + 2, end - 1)))
    from = end
    const next = template.slice(from).search(/[$%]\{/)
    at = next < 0 ? -1 : from + next
  }
  return [...parts, template.slice(from)].filter(part => part !== '')
}

function expressionAt(from: number, text: string): Part {
  return { expression: text.trim(), at: from + text.length - text.trimStart().length }
}

/** Behind the brace that closes an expression: strings in it may hold braces, and expressions of their own. */
function endOf(template: string, from: number): number | undefined {
  let depth = 1
  const token = /"(?:[^"\\]|\\.)*"|[{}]/g
  token.lastIndex = from
  for (let found = token.exec(template); found; found = token.exec(template)) {
    if (found[0] === '{') depth++
    if (found[0] === '}') depth--
    if (depth === 0) return token.lastIndex
  }
  return undefined
}

/** A reference by its steps: `aws_kms_key.main[0].arn` as `aws_kms_key`, `main`, `[0]`, `arn`; undefined for anything else. */
export function stepsOf(expression: string): readonly string[] | undefined {
  if (!/^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[(?:\d+|"[^"\\$%]*")\])*$/.test(expression)) return undefined
  return expression.match(/\[(?:\d+|"[^"]*")\]|[\w-]+/g) ?? undefined
}
