/** How deep collections may nest, aliases carried out. CloudFormation templates stay below 30. */
export const MAX_DEPTH = 100

/** The longest text that is read, in bytes of a file and in characters of a text. CloudFormation takes 1 MB. */
export const MAX_LENGTH = 10 * 1024 * 1024

/** How many nodes aliases and merge keys may add to one document: beyond that, a small file would fill the memory. */
export const MAX_ALIASED = 100_000

/** The longest broken YAML that is read on behind its first error: the parser that can do so takes a second per 3 MB. */
export const MAX_RECOVERED = 1024 * 1024

/** Of the errors one broken text gives rise to, the first few are worth telling. */
export const MAX_ERRORS = 10
