import { fileURLToPath } from 'node:url'

/** The path of a document's file; undefined for one without, such as one not saved yet, whose URI has a scheme of its own. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}
