import { type Match, placesOf, type Revealed } from '../detector.ts'
import { isCreditCard, isIban } from './validator.ts'

const NUMBER = /(?<![\w.,:/-])\d(?:[ -]?\d){12,18}(?![\w-])/g
/** Numbers that payment providers publish for tests. */
const TEST_CARDS = new Set([
  ...['4111111111111111', '4242424242424242', '4012888888881881', '4000056655665556', '4222222222222'],
  ...['5555555555554444', '5105105105105100', '2223003122003222', '5200828282828210'],
  ...['378282246310005', '371449635398431', '6011111111111117', '6011000990139424', '3530111333300000'],
])
const CARD_WORD =
  /card|visa|master|amex|american express|\bpan\b|maestro|diners|discover|jcb|credit|debit|karte|carte|tarjeta/i

/** Payment cards, by their issuer's range and check digit. */
export function findCards({ text, label }: Revealed): Match[] {
  const isTold = CARD_WORD.test(text) || CARD_WORD.test(label)
  return [...placesOf(NUMBER, text)]
    .filter(({ found }) => isCreditCard(found))
    .map(({ start, end, found }) => {
      const match = { start, end, kind: 'a payment card number', detector: 'payment-card' }
      if (TEST_CARDS.has(found.replaceAll(/\D/g, '')))
        return { ...match, confidence: 'possible', isSample: true }
      return { ...match, confidence: isTold ? 'certain' : /\D/.test(found) ? 'likely' : 'possible' }
    })
}

const ACCOUNT = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g

/** Bank accounts, by their country's length and check digits. Words in capitals behind one are not taken for part of it. */
export function findIbans({ text }: Revealed): Match[] {
  return [...placesOf(ACCOUNT, text)].flatMap(({ start, found }) => {
    for (let end = found.length; end >= 15; end--) {
      if (!isIban(found.slice(0, end)) || found[end - 1] === ' ') continue
      return [
        {
          start,
          end: start + end,
          kind: 'a bank account number (IBAN)',
          detector: 'iban',
          confidence: 'certain' as const,
        },
      ]
    }
    return []
  })
}
