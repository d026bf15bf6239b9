import type { Known } from '../model/field.ts'
import { nearest, sameLetters } from '../text/nearest.ts'
import { quoteName } from '../text/quote.ts'
import { oneChange, type ProposedFix, type Related } from './rule.ts'

/** What a message says of a name that is none of those there are. */
export interface Misspelt {
  /** The name as a message may quote it. */
  readonly name: string
  readonly nearest: string | undefined
}

/** The same of a property's value. */
export interface MisspeltValue extends Misspelt {
  readonly property: string
}

/** A name that is none of `names`: what to say of it and, where one of them is near, how to mend it. */
export function misspelt(
  field: Known<string>,
  property: string,
  names: readonly string[],
): { readonly facts: MisspeltValue; readonly fix: ProposedFix | undefined } {
  const near = nearest(field.value, names)
  const facts = { property, name: quoteName(field.value, near), nearest: near }
  if (near === undefined) return { facts, fix: undefined }
  // Case and separators apart it is the same name; any other name is a guess.
  const safe = sameLetters(near, field.value)
  return {
    facts,
    fix: oneChange(`set ${property} to ${near}`, safe, { do: 'replace', at: field, text: near }),
  }
}

/** Writes what was meant in place of a name that stands in a policy; safe where case and separators alone are wrong. */
export function respelling(at: Related['at'], written: string, meant: string): ProposedFix {
  return oneChange(`write ${meant}`, sameLetters(written, meant), { do: 'replace', at, text: meant })
}

/** What a message says of a value that is none of those a property takes. */
export function isNoValue({ property, name, nearest }: MisspeltValue, values: readonly string[]): string {
  const what = `${name} is not ${/^[aeio]/i.test(property) ? 'an' : 'a'} ${property}`
  return nearest === undefined
    ? `${what}; use one of ${values.join(', ')}`
    : `${what}; did you mean ${nearest}?`
}
