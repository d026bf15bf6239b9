/** What a base64 text (either alphabet) says, where that is readable ASCII; else undefined. */
export function decodeBase64(text: string): string | undefined {
  try {
    const decoded = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return /^[\t\n\r\x20-\x7e]+$/.test(decoded) ? decoded : undefined
  } catch {
    return undefined // not base64
  }
}
