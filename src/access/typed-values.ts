/** Texts read as the types that condition operators compare. Undefined where a text is not of the type. */
export function readNumber(text: string): number | undefined {
  return /^\s*[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?\s*$/.test(text) ? Number(text) : undefined
}

/** Milliseconds since 1970, from one of the W3C's ISO 8601 forms or from seconds since 1970. */
export function readDate(text: string): number | undefined {
  const seconds = readNumber(text)
  // A year alone is one of the W3C's forms as well.
  if (seconds !== undefined && !/^\d{4}$/.test(text)) return seconds * 1000
  if (!/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:?\d\d)?)?)?)?$/i.test(text)) return undefined
  const ms = Date.parse(text)
  return Number.isNaN(ms) ? undefined : ms
}

export function readBool(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return lower === 'true' ? true : lower === 'false' ? false : undefined
}

/** Addresses from first to last; IPv4 and IPv6 never meet. */
export interface AddressRange {
  readonly version: 4 | 6
  readonly first: bigint
  readonly last: bigint
}

/** A CIDR block, or one address. */
export function readAddressRange(text: string): AddressRange | undefined {
  const [address = '', prefix, ...rest] = text.split('/')
  const version = address.includes(':') ? 6 : 4
  const bits = version === 6 ? 128 : 32
  const number = version === 6 ? readIpv6(address) : readIpv4(address)
  const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  if (number === undefined || rest.length > 0 || length < 0 || length > bits) return undefined
  const size = 1n << BigInt(bits - length)
  const first = number - (number % size)
  return { version, first, last: first + size - 1n }
}

function readIpv4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || !parts.every(part => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined
  return parts.reduce((number, part) => number * 256n + BigInt(part), 0n)
}

function readIpv6(text: string): bigint | undefined {
  const [head = '', tail, ...rest] = text.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  const missing = 8 - before.length - after.length
  if (rest.length > 0 || (tail === undefined ? missing !== 0 : missing < 1)) return undefined
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  if (!all.every(group => /^[0-9a-f]{1,4}$/i.test(group))) return undefined
  return all.reduce((number, group) => number * 65536n + BigInt(`0x${group}`), 0n)
}

export function writeAddress(version: 4 | 6, number: bigint): string {
  const width = version === 4 ? 8n : 16n
  const count = version === 4 ? 4 : 8
  const parts = Array.from({ length: count }, (_, index) => {
    const part = (number >> (width * BigInt(count - 1 - index))) & ((1n << width) - 1n)
    return part.toString(version === 4 ? 10 : 16)
  })
  return parts.join(version === 4 ? '.' : ':')
}
