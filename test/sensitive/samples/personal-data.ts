import {
  aadhaar,
  belgianNumber,
  brazilianCpf,
  chineseId,
  finnishHetu,
  frenchNumber,
  germanTaxId,
  iban,
  italianCode,
  polishPesel,
  spanishDni,
  swissNumber,
  turkishId,
  withLuhn,
  withMod11,
} from './check-digits.ts'
import { type Random, UPPER } from './random.ts'
import type { Kind } from './sample.ts'

const FIRST = ['jane', 'omar', 'lucia', 'priya', 'wei', 'anna', 'tom', 'fatima', 'jürgen', 'zoé']
const LAST = ['doe', 'garcia', 'okafor', 'novak', 'li', 'smith', 'petrov', 'rossi', 'haddad', 'larsen']
const PLACES = ['Maple', 'Baker', 'Elm', 'Kingston', 'Church', 'Lincoln', 'Oak Hill', 'St. Mary', "O'Neill"]

/** Sentences for what is known by its form, names or numbers. */
const SENTENCES = [
  '{}',
  'Payroll key, ask {}',
  'Owned by {}, reviewed yearly',
  'contact: {}',
  'Escalate to {} at night.',
  'HR archive ({})',
  'Customer {} asked for deletion',
]

const two = (value: number) => String(value).padStart(2, '0')
const grouped = (text: string, size: number, by = ' ') =>
  text.replaceAll(new RegExp(`.{${size}}(?=.)`, 'g'), `$&${by}`)
const named = (...names: readonly string[]) =>
  names.flatMap(name => [
    `${name} {}`,
    `${name}: {}`,
    `Archive of the person with ${name} no. {}`,
    `${name} | {}`,
  ])

function date(random: Random): { readonly y: string; readonly m: string; readonly d: string } {
  return {
    y: String(random.between(1940, 1999)),
    m: two(random.between(1, 12)),
    d: two(random.between(1, 28)),
  }
}

/** yymmdd */
function shortDate(random: Random): string {
  const { y, m, d } = date(random)
  return y.slice(2) + m + d
}

function until<T>(make: () => T | undefined): T {
  for (;;) {
    const made = make()
    if (made !== undefined) return made
  }
}

/** Ten digits of which one stands twice and one is missing, as in German tax ids. */
function tenWithOneTwice(random: Random): string {
  const digits = Array.from('123456789', digit => ({ digit, order: random.below(1000) }))
    .sort((a, b) => a.order - b.order)
    .map(({ digit }) => digit)
  return `${digits.join('')}${digits[random.between(0, 6)]}`
}

function visa(random: Random): string {
  return withLuhn(`4${random.digits(14)}`)
}

const CONTACTS: readonly Kind[] = [
  {
    name: 'e-mail address',
    make: random =>
      `${random.pick(FIRST.slice(0, 8))}${random.pick(['.', '_', '-', ''])}${random.pick(LAST)}@${random.pick(['example.com', 'mail.example.org', 'corp.example.co.uk'])}`,
    sentences: [...SENTENCES, 'Owner | {}', 'mailto:{}', '<{}>', 'Contact | {}', 'created by {}.'],
  },
  { name: 'e-mail address with a plus', make: random => `${random.pick(LAST)}+aws@example.com` },
  {
    name: 'e-mail address with an initial',
    make: random => `${random.pick(['j', 'k', 'm'])}${random.pick(LAST)}${random.digits(2)}@example.io`,
  },
  { name: 'UK phone number', make: random => `+44 20 7946 ${random.digits(4)}` },
  {
    name: 'German phone number',
    make: random => `+49 (0)${random.pick(['30', '89', '711'])} ${random.between(100000, 9999999)}`,
  },
  {
    name: 'US phone number, international',
    make: random => `+1-${random.between(201, 989)}-555-${random.digits(4)}`,
  },
  { name: 'US phone number', make: random => `(${random.between(201, 989)}) 555-${random.digits(4)}` },
  {
    name: 'French phone number',
    make: random => `+33 6 ${random.digits(2)} ${random.digits(2)} ${random.digits(2)} ${random.digits(2)}`,
  },
  {
    name: 'phone number without spaces',
    make: random =>
      `+${random.pick(['31', '46', '91', '55', '61', '353', '852'])}${random.between(100000000, 999999999)}`,
  },
  {
    name: 'phone number as dialled at home',
    make: random => `0${random.between(10, 99)} ${random.digits(3)} ${random.digits(4)}`,
    sentences: ['Tel. {}', 'phone: {}', 'call {} at night', 'Mobile {}', 'Phone | {}', 'fax {}'],
  },
]

const PAYMENT: readonly Kind[] = [
  { name: 'Visa card', make: visa, sentences: [...SENTENCES, 'card {}', 'CardNumber | {}'] },
  { name: 'Visa card in groups', make: random => grouped(visa(random), 4, random.pick([' ', '-'])) },
  { name: 'Mastercard', make: random => withLuhn(`5${random.between(1, 5)}${random.digits(13)}`) },
  { name: 'American Express card', make: random => withLuhn(`37${random.digits(12)}`) },
  { name: 'German IBAN', make: random => iban('DE', random.digits(18)) },
  {
    name: 'British IBAN in groups',
    make: random => grouped(iban('GB', `${random.chars(UPPER, 4)}${random.digits(14)}`), 4),
  },
  { name: 'French IBAN', make: random => iban('FR', random.digits(23)) },
  { name: 'Dutch IBAN', make: random => iban('NL', `${random.chars(UPPER, 4)}${random.digits(10)}`) },
  { name: 'Norwegian IBAN', make: random => iban('NO', random.digits(11)) },
]

const IDS: readonly Kind[] = [
  {
    name: 'US social security number',
    make: random => `${random.between(100, 665)}-${two(random.between(1, 99))}-${random.between(1000, 9999)}`,
  },
  {
    name: 'US social security number without hyphens',
    make: random => `${random.between(100, 665)}${two(random.between(1, 99))}${random.between(1000, 9999)}`,
    sentences: named('SSN', 'social security'),
  },
  {
    name: 'UK national insurance number',
    make: random =>
      `${random.pick(['AB', 'CE', 'JM', 'PW'])}${random.digits(6)}${random.pick(['A', 'B', 'C', 'D'])}`,
    sentences: named('NINO', 'National Insurance'),
  },
  {
    name: 'NHS number',
    make: random =>
      grouped(
        until(() => withMod11(random.digits(9), [10, 9, 8, 7, 6, 5, 4, 3, 2])),
        3,
      ).replace(/ (\d)$/, '$1'),
    sentences: named('NHS'),
  },
  { name: 'Spanish DNI', make: random => spanishDni(random.digits(8)), sentences: named('DNI', 'NIF') },
  {
    name: 'Italian tax code',
    make: random =>
      italianCode(
        `${random.chars('BCDFGLMNPRST', 6)}${two(random.between(40, 99))}${random.pick(['A', 'B', 'H', 'P'])}${two(random.between(1, 28))}H${random.digits(3)}`,
      ),
  },
  {
    name: 'French social security number',
    make: random =>
      frenchNumber(
        `${random.pick(['1', '2'])}${two(random.between(40, 99))}${two(random.between(1, 12))}${two(random.between(1, 95))}${random.digits(6)}`,
      ),
  },
  { name: 'Belgian national number', make: random => belgianNumber(shortDate(random), random.digits(3)) },
  { name: 'Swiss social security number', make: random => swissNumber(`756${random.digits(9)}`) },
  {
    name: 'Finnish identity code',
    make: random => {
      const { y, m, d } = date(random)
      return finnishHetu(d + m + y.slice(2), String(random.between(2, 899)).padStart(3, '0'))
    },
  },
  {
    name: 'Swedish identity number',
    make: random => {
      const head = shortDate(random)
      return `${head}-${withLuhn(head + random.digits(3)).slice(6)}`
    },
    sentences: named('personnummer'),
  },
  {
    name: 'Polish PESEL',
    make: random => polishPesel(shortDate(random) + random.digits(4)),
    sentences: named('PESEL'),
  },
  {
    name: 'Dutch citizen service number',
    make: random =>
      until(() => {
        const eight = random.digits(8)
        const rest =
          [9, 8, 7, 6, 5, 4, 3, 2].reduce((sum, weight, index) => sum + weight * Number(eight[index]), 0) % 11
        return rest === 10 ? undefined : eight + rest
      }),
    sentences: named('BSN'),
  },
  {
    name: 'German tax id',
    make: random => germanTaxId(tenWithOneTwice(random)),
    sentences: named('Steuer-ID', 'IdNr'),
  },
  { name: 'Brazilian CPF', make: random => brazilianCpf(random.digits(9)) },
  {
    name: 'Turkish identity number',
    make: random => turkishId(`${random.between(1, 9)}${random.digits(8)}`),
    sentences: named('TC Kimlik', 'TCKN'),
  },
  {
    name: 'Aadhaar number',
    make: random => grouped(aadhaar(`${random.between(2, 9)}${random.digits(10)}`), 4),
    sentences: named('Aadhaar'),
  },
  {
    name: 'Chinese identity number',
    make: random => {
      const { y, m, d } = date(random)
      return chineseId(`${random.pick(['110101', '310104', '440305'])}${y}${m}${d}${random.digits(3)}`)
    },
  },
  {
    name: 'Canadian social insurance number',
    make: random => grouped(withLuhn(`${random.between(1, 7)}${random.digits(7)}`), 3),
    sentences: named('SIN'),
  },
  {
    name: 'South African identity number',
    make: random => withLuhn(`${shortDate(random)}${random.digits(4)}08`),
    sentences: named('South African ID'),
  },
]

const BIRTH = [
  'born {}',
  'DOB: {}',
  'date of birth {}',
  'Test person, born on {}',
  'birthday {}',
  'dob={}',
  'DateOfBirth | {}',
  'geboren am {}',
  'née Li, date of birth: {}',
]
const MONTHS = ['January', 'March', 'May', 'August', 'October', 'Dec']

const REST: readonly Kind[] = [
  {
    name: 'date of birth, ISO',
    make: random => {
      const { y, m, d } = date(random)
      return `${y}-${m}-${d}`
    },
    sentences: BIRTH,
  },
  {
    name: 'date of birth, European',
    make: random => {
      const { y, m, d } = date(random)
      return `${d}${random.pick(['.', '/'])}${m}${random.pick(['.', '/'])}${y}`
    },
    sentences: BIRTH,
  },
  {
    name: 'date of birth in words',
    make: random => {
      const { y, d } = date(random)
      return random.pick([
        `${Number(d)} ${random.pick(MONTHS)} ${y}`,
        `${random.pick(MONTHS)} ${Number(d)}, ${y}`,
      ])
    },
    sentences: BIRTH,
  },
  {
    name: 'English street address',
    make: random =>
      `${random.between(1, 2999)} ${random.pick(PLACES)} ${random.pick(['Street', 'St', 'Avenue', 'Ave.', 'Road', 'Lane', 'Boulevard', 'Drive'])}`,
  },
  {
    name: 'German street address',
    make: random =>
      `${random.pick(['Haupt', 'Bahnhof', 'Garten', 'Linden'])}${random.pick(['straße', 'str.', 'allee', 'gasse', 'platz'])} ${random.between(1, 199)}`,
  },
  {
    name: 'French street address',
    make: random =>
      `${random.between(1, 199)} ${random.pick(['rue de la Paix', 'avenue Foch', 'boulevard Voltaire', 'rue du Bac'])}`,
  },
  {
    name: 'Spanish street address',
    make: random => `Calle ${random.pick(['Mayor', 'Alcalá', 'de Serrano'])} ${random.between(1, 199)}`,
  },
  {
    name: 'address in a tag',
    make: random =>
      `${random.between(1, 199)} ${random.pick(['Long Acre', 'Pall Mall', 'The Moorings'])}, ${random.pick(['London', 'Leeds'])}`,
    sentences: ['HomeAddress | {}', 'postal-address | {}'],
  },
  {
    name: 'public IP address',
    make: random =>
      `${random.pick(['203.0.113', '198.51.100', '81.2.69', '142.250.74'])}.${random.between(1, 254)}`,
    sentences: [
      'IP {}',
      'client IP address: {}',
      'allowed from my home ip {}',
      'login from {} only',
      'ClientIp | {}',
    ],
  },
]

export const PERSONAL_DATA: readonly Kind[] = [...CONTACTS, ...PAYMENT, ...IDS, ...REST].map(kind => ({
  sentences: SENTENCES,
  ...kind,
}))
