import { HOLE } from '../detector.ts'
import { classesIn, isRandom } from './randomness.ts'

/** Stands for a secret or says where it is, and so is none. */
const REFERENCE =
  /^(?:arn:|ssm:|secretsmanager:|resolve:|vault:|op:\/\/|alias\/|file:|AWS::|!(?:Ref|Sub|GetAtt|ImportValue)\b|\$[A-Z_{(]|%\w+%|<|\{|\[|\()/i
const PLACEHOLDER =
  /^(?:[*x.•_?-]+|(?:your|my|the|some|an?|new|old|see|via|per|from|in|on|by)\b.*|.*(?:placeholder|redacted|change[-_]?me|replace[-_]?me|to[-_]be[-_]).*|masked|hidden|managed|rotated|encrypted|(?:dis|en)abled|stored|generated|auto|default|random|manual|never|always|vault|n\/?a|none|null|nil|true|false|yes|no|empty|unset|tbd|todo|required|optional|password|passwd|pass|secret|token|credentials?|value|string|user(?:name)?)$/i
/** Names of techniques have digits, too. */
const TECHNIQUE =
  /^(?:o?auth|openid|oidc|saml|scram|kerberos|ldap|jwt|jwe|jws|sha|md5|aes|des|3des|rsa|ecc?|ecdsa|ed25519|hmac|mac|hs\d|rs\d|es\d|ps\d|bcrypt|argon|pbkdf|scrypt|kms|hsm|tls|ssl|x\.?509|pkcs|pgp|gpg|base\d|utf|rfc|fips|rds|s3|ec2|ecs|eks|sqs|sns|msk|dms|ses|efs|fsx|iam|sts|ssm|sso|db2|mysql|postgres|aurora|mongo|redis|kafka|snowflake|github|gitlab|windows|ipv\d|http)(?![a-z])[\w./-]*$/i
const PATH = /^(?:\.{0,2}|~)\/[\w./*-]*$/
const DATE =
  /^(?:19|20)\d\d(?:[-/.]?(?:0[1-9]|1[0-2])(?:[-/.]?[0-3]\d)?)?(?:T.*)?$|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/
const VERSION = /^v?\d+(?:\.\d+)+/
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i
/** Parts that are each a word or a number: `rds-master-2024`, `prod/db/main`, `app.example.com`, `APP_DB_1`. */
const NAME =
  /^(?:[a-z]{2,}\d{0,2}|[A-Z]{2,}\d{0,2}|[A-Z][a-z]+\d{0,2}|[a-z]|\d+)(?:[-_./:]+(?:[a-z]+\d{0,2}|[A-Z]+\d{0,2}|[A-Z][a-z]+\d{0,2}|\d+[a-z]?))+\*?$/

/** Whether what stands where a secret could is ordinary: a placeholder, a reference, a name, a date, a technique. */
export function isOrdinary(value: string): boolean {
  if (value.includes(HOLE) || value.includes('${') || value.includes('{{')) return true
  if (PATH.test(value)) return !value.split('/').some(part => part.length >= 8 && isRandom(part))
  return [REFERENCE, PLACEHOLDER, TECHNIQUE, DATE, VERSION, UUID, NAME].some(form => form.test(value))
}

/** Whether someone could have made it up as a password: nothing ordinary, and not only letters. */
export function looksMadeUp(value: string): boolean {
  if (value.length < 6 || value.length > 128 || isOrdinary(value)) return false
  const hasLetter = /\p{L}/u.test(value)
  const hasDigit = /\d/.test(value)
  const hasSymbol = /[!@#$%^&?~+=|\\]/.test(value)
  return (
    (hasLetter && (hasDigit || hasSymbol)) || (hasDigit && hasSymbol) || (classesIn(value) >= 3 && hasSymbol)
  )
}
