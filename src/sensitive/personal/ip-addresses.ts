import { type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'
import { isIp } from './validator.ts'

const NUMERIC =
  /(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{6,39})(?![\w./:-]|\.\d)/gi
const IP_WORD =
  /\bip(?:v[46])?(?: ?addr(?:ess)?)?\b|\baddress\b|\bhost\b|\bclient\b|\bvisitor|\blogin|\blogged|\bworkstation\b|\blaptop\b|\bhome\b/i
/** Of a network of one's own, of this machine, or of nobody. */
const PRIVATE =
  /^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|22[4-9]\.|2[345]\d\.|fe80:|f[cd]|::1?$)/i

/** RFC 5737 and RFC 3849. */
const DOCUMENTATION = /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.|^2001:0?db8:/i

/** IP addresses of the internet, where words say that they are addresses: versions look alike. */
export function findIpAddresses({ text, label }: Revealed): Match[] {
  if (!IP_WORD.test(text) && !IP_WORD.test(wordsOf(label))) return []
  return [...placesOf(NUMERIC, text)]
    .filter(({ found }) => isIp(found) && !PRIVATE.test(found))
    .map(({ start, end, found }) => ({
      start,
      end,
      kind: 'an IP address',
      detector: 'ip-address',
      confidence: 'possible',
      isSample: DOCUMENTATION.test(found),
    }))
}
