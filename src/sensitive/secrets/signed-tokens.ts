import jwt from 'validator/lib/isJWT.js'
import { type Match, placesOf, type Revealed } from '../detector.ts'
import { decodeBase64 } from './base64.ts'

const JWT = /(?<![\w.-])eyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]{8,}(?![\w-])/g
const BASIC = /\bBasic (?<part>[A-Za-z0-9+/]{8,}={0,2})(?![A-Za-z0-9+/=])/g
const BEARER = /\bBearer (?<part>(?=[a-z._~+/-]*\d)[\w.~+/-]{20,}=*)/gi
/** The one that jwt.io shows. */
const SAMPLE_SUBJECT = '"sub":"1234567890"'

/** JSON Web Tokens, and what stands in an Authorization header. */
export function findSignedTokens({ text }: Revealed): Match[] {
  return [
    ...[...placesOf(JWT, text)].filter(({ found }) => jwt.default(found)).map(jsonWebToken),
    ...[...placesOf(BASIC, text)]
      .filter(({ found }) => decodeBase64(found)?.includes(':'))
      .map(({ start, end }) => header(start, end, 'HTTP Basic credentials')),
    ...[...placesOf(BEARER, text)].map(({ start, end }) => header(start, end, 'a bearer token')),
  ]
}

function jsonWebToken({ start, end, found }: { start: number; end: number; found: string }): Match {
  const claims = decodeBase64(found.split('.')[1] ?? '')
  const match = { start, end, kind: 'a JSON Web Token', detector: 'json-web-token' }
  return claims?.replaceAll(' ', '').includes(SAMPLE_SUBJECT)
    ? { ...match, confidence: 'possible', isSample: true }
    : { ...match, confidence: 'certain' }
}

function header(start: number, end: number, kind: string): Match {
  return { start, end, kind, detector: 'authorization-header', confidence: 'likely' }
}
