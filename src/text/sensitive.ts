const MASK = '•••'

/**
 * Text from a document that may hold a secret or personal data: a description, a tag, a Sid.
 * Every way of turning it into a string gives a mask; only a detector calls `reveal`.
 */
export class Sensitive {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  get length(): number {
    return this.#text.length
  }

  reveal(): string {
    return this.#text
  }

  toString(): string {
    return MASK
  }

  toJSON(): string {
    return MASK
  }
}

/** For each text, the index of the first that is equal to it; tells nothing else of them. */
export function firstEquals(texts: readonly Sensitive[]): readonly number[] {
  const seen = new Map<string, number>()
  return texts.map((text, index) => {
    const first = seen.get(text.reveal())
    if (first === undefined) seen.set(text.reveal(), index)
    return first ?? index
  })
}
