import type { Writing } from '../../model/model.ts'
import { Tagged } from '../../syntax/write.ts'
import type { Source } from '../../text/source.ts'
import type { Piece } from '../../value/value.ts'

/** What stands for a hole in `Fn::Sub`. */
const VARIABLES: Readonly<Record<string, string>> = {
  account: 'AWS::AccountId',
  partition: 'AWS::Partition',
  region: 'AWS::Region',
}

/** Texts with holes as this template has them: `!Sub`, or the long form where it writes nothing but long forms. */
export function spellingIn({ text }: Source): Writing['spell'] {
  return pieces => {
    const template = templateOf(pieces)
    if (template === undefined) return undefined
    // Few fixes need it, and it reads the whole text.
    const isLong = /\bFn::[A-Z]/.test(text) && !/(?:^|[\s[{,])![A-Z]/.test(text)
    return isLong ? { 'Fn::Sub': template } : new Tagged('!Sub', 'Fn::Sub', template)
  }
}

function templateOf(pieces: readonly Piece[]): string | undefined {
  const parts = pieces.map(piece => {
    if (typeof piece === 'string') return piece.replaceAll('${', '${!')
    const variable = VARIABLES[piece.kind]
    return variable && `\${${variable}}`
  })
  return parts.every(part => part !== undefined) ? parts.join('') : undefined
}
