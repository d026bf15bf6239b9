import { type Match, placesOf, type Revealed } from '../detector.ts'
import { isEmail } from './validator.ts'

const ADDRESS =
  /(?:(?<=mailto:)|(?<![\p{L}\p{N}._%+/@:-]))[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu
/** Not people: accounts of programs, and what a repository is fetched by. */
const MACHINE = /\.gserviceaccount\.com$|^git@|\.amazonaws\.com$/i

export function findMailAddresses({ text }: Revealed): Match[] {
  return [...placesOf(ADDRESS, text)]
    .filter(({ found }) => isEmail(found) && !MACHINE.test(found))
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'an e-mail address',
      detector: 'email-address',
      confidence: 'certain',
    }))
}
