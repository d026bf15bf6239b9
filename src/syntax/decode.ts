import type { Problem } from '../text/problem.ts'
import { MAX_LENGTH } from './limits.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/** A file's text, without its byte order mark, and what is needed to write it back as it was. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly hasMark: boolean
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The text of a file: UTF-8, or UTF-16 with a byte order mark. Bytes that are no text, or too many, give a problem. */
export function decode(bytes: Uint8Array): Decoded | { readonly problem: Problem } {
  if (bytes.length > MAX_LENGTH) {
    const limit = MAX_LENGTH / 1024 / 1024
    return refuse('too-large', `The file is larger than ${limit} MB, the most kmslint reads; split it.`)
  }
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const encoding = marked?.[0] ?? 'utf-8'
  try {
    const text = decoderOf(encoding).decode(bytes)
    if (!text.includes('\0')) return { text, encoding, hasMark: marked !== undefined }
    return refuse('not-text', 'The file holds NUL characters, so it is taken for binary; leave it out.')
  } catch {
    const message = `The file is not well-formed ${encoding.toUpperCase()}; save it as UTF-8.`
    return refuse('not-text', message)
  }
}

type Decoder = InstanceType<typeof TextDecoder>

const decoders = new Map<Encoding, Decoder>()

/** Making one costs more than decoding a small file. It keeps nothing of one text for the next. */
function decoderOf(encoding: Encoding): Decoder {
  const known = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true })
  decoders.set(encoding, known)
  return known
}

/** The bytes of a text, as `decode` found them. */
export function encode({ text, encoding, hasMark }: Decoded): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text
  if (encoding === 'utf-8') return new TextEncoder().encode(marked)
  const bytes = new Uint8Array(marked.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < marked.length; at++) {
    view.setUint16(at * 2, marked.charCodeAt(at), encoding === 'utf-16le')
  }
  return bytes
}

function refuse(code: 'too-large' | 'not-text', message: string): { problem: Problem } {
  return { problem: { code, message } }
}
