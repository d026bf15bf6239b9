import type { FileReport } from '../findings/finding.ts'
import type { Span } from '../text/span.ts'

/** The text of a file, of the same length, without what a rule holds for secret or personal, reported or ignored. */
export function maskedText({ source, findings, suppressed }: FileReport): string {
  const hidden = [...findings, ...suppressed].filter(({ isSensitive }) => isSensitive)
  return hidden.reduce((text, { at }) => mask(text, at), source.text)
}

function mask(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, '•') + text.slice(end)
}
