import creditCard from 'validator/lib/isCreditCard.js'
import email from 'validator/lib/isEmail.js'
import * as iban from 'validator/lib/isIBAN.js'
import identityCard from 'validator/lib/isIdentityCard.js'
import ip from 'validator/lib/isIP.js'
import taxId from 'validator/lib/isTaxID.js'

/** The few of validator's tests that are needed, each from a file of its own: the package's index loads a hundred more. */
export const isCreditCard = creditCard.default
export const isEmail = email.default
export const isIdentityCard = identityCard.default
export const isIp = ip.default
export const isTaxId = taxId.default

/** Unlike the others it is not its module's only export, and loaders differ in what they make of that. */
export const isIban = callable(iban.default)

function callable<F>(found: F | { readonly default: F }): F {
  return typeof found === 'object' && found !== null && 'default' in found ? found.default : (found as F)
}
