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

  /** Compares letter by letter, and tells nothing else. */
  equals(other: Sensitive): boolean {
    return this.#text === other.#text
  }

  toString(): string {
    return MASK
  }

  toJSON(): string {
    return MASK
  }
}
