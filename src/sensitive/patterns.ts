import type { RE2JS } from 're2js'
import type { Span } from '../text/span.ts'

/** A user's own patterns, run by an engine that takes time in proportion to the text, whatever the pattern. */
export interface Patterns {
  /** Whether one of them fits the whole of a text. */
  fit(text: string): boolean
  /** Where each of them, by its index, fits. */
  find(text: string): readonly (Span & { readonly index: number })[]
}

const compiled = new WeakMap<readonly string[], Promise<Patterns>>()

/** RE2's syntax. What is no pattern in it, which configuration refuses, is taken for the text it is. Compiled once for a list. */
export function compilePatterns(sources: readonly string[]): Promise<Patterns> {
  const known = compiled.get(sources)
  if (known) return known
  const patterns = import('re2js').then(({ RE2JS: engine }) =>
    patternsOf(sources.map(from => read(engine, from))),
  )
  compiled.set(sources, patterns)
  return patterns
}

/** What is wrong with a text that is no pattern of RE2; undefined where nothing is. The text itself, perhaps a secret, is not quoted. */
export async function faultOfPattern(source: string): Promise<string | undefined> {
  const { RE2JS: engine } = await import('re2js')
  try {
    engine.compile(source)
    return undefined
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    return /^error parsing regexp: ([^:]+)(?::|$)/.exec(said)?.[1] ?? 'it cannot be read'
  }
}

function read(engine: typeof RE2JS, source: string): RE2JS {
  try {
    return engine.compile(source)
  } catch {
    return engine.compile(engine.quote(source))
  }
}

function patternsOf(patterns: readonly RE2JS[]): Patterns {
  return {
    fit: text => patterns.some(pattern => pattern.matches(text)),
    find: text =>
      patterns.flatMap((pattern, index) => spansOf(pattern, text).map(span => ({ ...span, index }))),
  }
}

function spansOf(pattern: RE2JS, text: string): Span[] {
  const spans: Span[] = []
  const matcher = pattern.matcher(text)
  while (matcher.find()) {
    if (matcher.end() > matcher.start()) spans.push({ start: matcher.start(), end: matcher.end() })
  }
  return spans
}
