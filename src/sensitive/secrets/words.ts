/** What people call passwords, in the languages most heard, as the source of a pattern that ignores case. */
export const PASSWORD = `(?<!com|by|tres|sur|encom)pass(?:word|wd|phrase|code)?|(?<![a-z])pwd?(?![a-z])|kennwort|mot de passe|contrase[nñ]a|(?<![a-z])senha|wachtwoord|l[öo]senord|has[łl]o|пароль|密码|パスワード`

const KEY = `(?:api|access|private|secret|client|auth|encryption|signing|master|shared|account|storage|license|service|data)[ _-]?(?:secret[ _-]?)?(?:access[ _-]?)?key`
const OTHER = `secret|token|cred(?:ential)?s?(?![a-z])|credential|authorization|(?<![a-z])auth(?![a-z])|bearer|webhook|connection[ _-]?string|(?<![a-z])pin(?: ?code)?(?![a-z])|(?<![a-z])dek(?![a-z])`

/** What people call a password, a key that is kept secret, or a token. */
export const SECRET = `(?:${PASSWORD}|${KEY}|${OTHER})`
