/**
 * A short stable name for a finding: 16 hexadecimal digits of two independent 32-bit FNV-1a hashes. Made of what stays
 * when lines move and files are renamed. Not for security.
 */
export function fingerprintOf(identity: string, nth: number): string {
  const text = nth === 0 ? identity : `${identity}#${nth}`
  return hash(text, 0x811c9dc5) + hash(`${text}\u0001`, 0x01000193)
}

function hash(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}
