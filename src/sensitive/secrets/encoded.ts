import { type Detector, type Match, placesOf } from '../detector.ts'
import { decodeBase64 } from './base64.ts'

const BASE64 = /(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{20,}={0,2}(?![A-Za-z0-9+/_=-])/g

/** What the detectors find in the base64 parts of a text, decoded. Blamed on the whole part: it is what is written. */
export function insideBase64(detectors: readonly Detector[]): Detector {
  return ({ text }) =>
    [...placesOf(BASE64, text)].flatMap(({ start, end, found }): Match[] => {
      const decoded = decodeBase64(found)
      if (decoded === undefined) return []
      const [first] = detectors.flatMap(detector => detector({ text: decoded, label: '' }))
      return first ? [{ ...first, start, end, kind: `${first.kind} in base64` }] : []
    })
}
