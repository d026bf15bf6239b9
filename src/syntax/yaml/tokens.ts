import { type CST, Lexer, Parser } from 'yaml'

/** How deep the tokens of broken text may nest: well over what a tree may, and far from what the stack can take (700). */
const MAX_OPEN = 200

/** What the lexer puts before each scalar. */
const SCALAR_FOLLOWS = '\u001f'

/** A broken text's outermost tokens, and where in it tags stand. */
export interface Tokens {
  readonly tokens: readonly CST.Token[]
  /** start, end, start, end, … */
  readonly tags: readonly number[]
}

/**
 * Cuts broken YAML into tokens. `yaml` composes nodes by recursion, and a thousand levels end the process: V8 gives up
 * when a regular expression finds no stack left, which no one can catch. So the nesting is watched while the tokens
 * are made, by the parser's own count, and undefined given before it gets near that.
 */
export function tokensOf(text: string): Tokens | undefined {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const tags: number[] = []
  let isScalar = false
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('!') && !isScalar) tags.push(parser.offset, parser.offset + lexeme.length)
    isScalar = lexeme === SCALAR_FOLLOWS
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > MAX_OPEN) return undefined
  }
  tokens.push(...parser.end())
  return { tokens, tags }
}
