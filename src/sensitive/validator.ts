import jwt from 'validator/lib/isJWT.js'

/** The few of validator's tests that are needed, each from a file of its own: the package's index loads a hundred more. */
export const isJwt = jwt.default
