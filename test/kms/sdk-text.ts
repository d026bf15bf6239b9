import { readFileSync } from 'node:fs'

const models = new URL(
  '../../node_modules/@aws-sdk/client-kms/dist-types/models/models_0.d.ts',
  import.meta.url,
)

/** What the SDK says of a member of a request, as plain text. */
export function descriptionOf(request: string, member: string): string {
  const source = readFileSync(models, 'utf8')
  const start = source.indexOf(`export interface ${request} {`)
  const end = source.indexOf(`    ${member}?:`, start)
  const comment = source.slice(source.lastIndexOf('/**', end), end)
  return comment.replaceAll(/^ *\* ?/gm, '')
}

/** The items of its lists, each on one line, without mark-up other than code. */
export function bulletsOf(description: string): readonly string[] {
  return [...description.matchAll(/<li>\s*<p>([\s\S]*?)<\/p>/g)].map(([, item = '']) =>
    item
      .replaceAll(/<\/?code>/g, '`')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
}

/** The words in code style: `SIGN_VERIFY`. */
export function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`(\w+)`/g)].map(([, word = '']) => word)
}
