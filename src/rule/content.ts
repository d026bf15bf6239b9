import type { Piece } from '../value/value.ts'

/** What a change writes: plain data, in which a text may have parts that only a deployment knows. */
export type Content =
  | string
  | number
  | boolean
  | TextWithHoles
  | readonly Content[]
  | { readonly [key: string]: Content }

/** A text such as an ARN with whatever account the document is deployed to. Not every format can write it. */
export class TextWithHoles {
  readonly pieces: readonly Piece[]

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
  }
}

/** The ARN that stands for the account a document is deployed to, whatever account and partition that is. */
export const ACCOUNT_ROOT = new TextWithHoles([
  'arn:',
  { name: 'partition', kind: 'partition' },
  ':iam::',
  { name: 'account', kind: 'account' },
  ':root',
])
