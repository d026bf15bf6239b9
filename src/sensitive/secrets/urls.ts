import { type Match, placesOf, type Revealed } from '../detector.ts'

const CREDENTIALS =
  /[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:/@?#]{0,128}):(?<password>[^\s/@]{1,256})@(?=[^\s/@])/gi
/** What documentation writes for a password; a hole stands for one that is not in the document. */
const STANDS_FOR =
  /^(?:pass(?:word|wd)?|pwd|secret|token|xxx+|\*+|\.{3}|<.*>|\[.*\]|\{.*\}|\$.*|%.*%|.*[\uFFFC{}].*)$/i

/** `scheme://user:password@host`, whatever the scheme. */
export function findCredentialsInUrls({ text }: Revealed): Match[] {
  return [...placesOf(CREDENTIALS, text)].flatMap(({ start, end, found }) => {
    const password = found.slice(found.indexOf(':', found.indexOf('://') + 3) + 1, -1)
    return STANDS_FOR.test(password)
      ? []
      : [
          {
            start,
            end,
            kind: 'a password in a URL',
            detector: 'url-credentials',
            confidence: 'certain' as const,
          },
        ]
  })
}
