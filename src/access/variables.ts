import { HOLE, LITERAL_QUESTION_MARK, LITERAL_STAR, OPEN } from './symbols.ts'

/** What is known of a key's value beforehand: the one value it has, that it is absent, that nothing in it is fresh, or nothing. */
export type Fixed = (key: string) => { readonly value: string | undefined } | 'never fresh' | 'open'

/**
 * Policy variables, which only policies of Version 2012-10-17 have: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and
 * `${*}`, `${?}`, `${$}` for those characters themselves.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html, 2026-11-24.
 */
const VARIABLE = /\$\{([^{}]*)\}/g
const CHARACTERS: Readonly<Record<string, string>> = { '*': LITERAL_STAR, '?': LITERAL_QUESTION_MARK, $: '$' }

export function hasVariable(text: string): boolean {
  return text.includes('${')
}

/** The condition keys a text's variables ask for, in lower case. */
export function variableKeys(text: string): readonly string[] {
  return [...text.matchAll(VARIABLE)].flatMap(([, inner = '']) =>
    inner in CHARACTERS ? [] : [parse(inner).key],
  )
}

/** The text with its variables filled in; undefined where one of them has neither a single value nor a default. */
export function resolveVariables(
  text: string,
  context: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  return fillIn(text, key => {
    const [value, ...more] = context.get(key) ?? []
    return { value: more.length === 0 ? value : undefined }
  })
}

/** The same where not all values are known beforehand. */
export function fillIn(text: string, fixed: Fixed): string | undefined {
  if (!text.includes('${')) return text
  let failed = false
  const filled = text.replace(VARIABLE, (_, inner: string) => {
    const character = CHARACTERS[inner]
    if (character !== undefined) return character
    const { key, fallback } = parse(inner)
    const found = fixed(key)
    if (found === 'open') return OPEN
    if (found === 'never fresh') return HOLE
    failed ||= (found.value ?? fallback) === undefined
    return withoutWildcards(found.value ?? fallback ?? '')
  })
  return failed ? undefined : filled
}

function parse(inner: string): { key: string; fallback: string | undefined } {
  const [, key = '', fallback] = /^\s*([^,]*?)\s*(?:,\s*'([^']*)'\s*)?$/.exec(inner) ?? []
  return { key: key.toLowerCase(), fallback }
}

/** What comes from a request is compared as it is. */
function withoutWildcards(text: string): string {
  return text.replaceAll('*', LITERAL_STAR).replaceAll('?', LITERAL_QUESTION_MARK)
}
