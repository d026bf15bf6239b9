import { type Match, placesOf, type Revealed } from '../detector.ts'

/** The line that a private key begins with, and enough of the key to know that it is there. */
const PEM =
  /-----BEGIN (?:[A-Z0-9]{2,9} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|[A-Za-z-]{4,12}: [^\r\n\\]{0,80}){0,12}[A-Za-z0-9+/]{16,}[A-Za-z0-9+/=\s\\]*(?:-----END (?:[A-Z0-9]{2,9} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g
const PUTTY = /PuTTY-User-Key-File-\d: \S+/g
/** A JSON Web Key's private part. */
const JWK = /"d"\s?:\s?"[\w-]{40,}"/g

export function findPrivateKeys({ text }: Revealed): Match[] {
  return [PEM, PUTTY, JWK].flatMap(pattern =>
    [...placesOf(pattern, text)].map(({ start, end }) => ({
      start,
      end,
      kind: 'a private key',
      detector: 'private-key',
      confidence: 'certain' as const,
    })),
  )
}
