import { type Match, placesOf, type Revealed, wordsOf } from '../detector.ts'
import { digitsOf, isChilean, isEan, isInsee, isLuhn, isTurkish, weighed } from './check-digits.ts'
import { isIdentityCard, isTaxId } from './validator.ts'

/** The ids that a state gives to people: how they are written, whether one is sound, and what they are called. */
interface NationalId {
  readonly kind: string
  readonly form: RegExp
  readonly isSound: (id: string) => boolean
  /** What must stand near, for other numbers are written alike; none where the form is the id's alone. */
  readonly named?: RegExp
}

const tax = (locale: Parameters<typeof isTaxId>[1]) => (id: string) => isTaxId(id, locale)
const card = (locale: Parameters<typeof isIdentityCard>[1]) => (id: string) => isIdentityCard(id, locale)

/** Names that go for the id of any state. */
const ANY_NAME =
  /national (?:id|identity|identification)|identity (?:card|number|document)|personal (?:id|identity|identification|number|code)|citizen|social security|tax(?:payer)? (?:id|number)|\btin\b/i

const IDS: readonly NationalId[] = [
  {
    kind: 'a US social security number',
    form: /(?<![\w-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/g,
    isSound: id => !['078-05-1120', '219-09-9999'].includes(id),
  },
  {
    kind: 'a US social security number',
    form: /(?<![\w-])(?!000|666|9)\d{3} ?(?!00)\d{2} ?(?!0000)\d{4}(?![\w-])/g,
    isSound: () => true,
    named: /\bssn\b|social security/i,
  },
  {
    kind: 'a UK national insurance number',
    form: /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g,
    isSound: () => true,
    named: /\bnino\b|national insurance|\bni (?:no|number)\b/i,
  },
  {
    kind: 'a UK NHS number',
    form: /(?<![\w-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])/g,
    isSound: id => {
      const digits = digitsOf(id)
      return weighed(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
    },
    named: /\bnhs\b/i,
  },
  {
    kind: 'a German tax id',
    form: /(?<![\w-])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w-])/g,
    isSound: tax('de-DE'),
    named: /steuer|\bid[ -]?nr\b/i,
  },
  {
    kind: 'a French social security number',
    form: /(?<![\w-])[12] ?\d\d ?(?:0[1-9]|1[0-2]|[2-9]\d) ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\w-])/g,
    isSound: isInsee,
  },
  {
    kind: 'a Spanish DNI or NIE',
    form: /\b(?:\d{8}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z]\b/g,
    isSound: tax('es-ES'),
    named: /\bdni\b|\bnie\b|\bnif\b|documento/i,
  },
  {
    kind: 'an Italian tax code',
    form: /\b[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]\b/g,
    isSound: tax('it-IT'),
  },
  {
    kind: 'a Portuguese tax number',
    form: /(?<![\w-])[1-35689]\d{2} ?\d{3} ?\d{3}(?![\w-])/g,
    isSound: tax('pt-PT'),
    named: /\bnif\b|contribuinte/i,
  },
  {
    kind: 'a Dutch citizen service number',
    form: /(?<![\w-])\d{9}(?![\w-])/g,
    isSound: tax('nl-NL'),
    named: /\bbsn\b|burgerservice|sofi/i,
  },
  {
    kind: 'a Belgian national number',
    form: /(?<![\w.-])\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}(?![\w-])/g,
    isSound: tax('fr-BE'),
  },
  {
    kind: 'a Swiss social security number',
    form: /(?<![\w.-])756\.\d{4}\.\d{4}\.\d{2}(?![\w-])/g,
    isSound: isEan,
  },
  {
    kind: 'a Finnish personal identity code',
    form: /\b[0-3]\d[01]\d{3}[-+A]\d{3}[0-9A-FHJ-NPR-Y]\b/g,
    isSound: tax('fi-FI'),
  },
  {
    kind: 'a Swedish personal identity number',
    form: /(?<![\w-])(?:19|20)?\d{6}[-+]\d{4}(?![\w-])/g,
    isSound: tax('sv-SE'),
    named: /personnummer|\bpnr\b|swedish/i,
  },
  {
    kind: 'a Danish CPR number',
    form: /(?<![\w-])[0-3]\d[01]\d{3}-?\d{4}(?![\w-])/g,
    isSound: () => true,
    named: /\bcpr\b/i,
  },
  {
    kind: 'a Norwegian identity number',
    form: /(?<![\w-])\d{6} ?\d{5}(?![\w-])/g,
    isSound: card('NO'),
    named: /f[øo]dselsnummer|norwegian|personnummer/i,
  },
  { kind: 'a Polish PESEL', form: /(?<![\w-])\d{11}(?![\w-])/g, isSound: card('PL'), named: /pesel/i },
  {
    kind: 'a Czech or Slovak birth number',
    form: /(?<![\w-])\d{6}\/\d{4}(?![\w-])/g,
    isSound: tax('cs-CZ'),
    named: /rodn[eé]/i,
  },
  {
    kind: 'a Romanian CNP',
    form: /(?<![\w-])[1-8]\d{12}(?![\w-])/g,
    isSound: tax('ro-RO'),
    named: /\bcnp\b|cod numeric/i,
  },
  {
    kind: 'a Bulgarian EGN',
    form: /(?<![\w-])\d{10}(?![\w-])/g,
    isSound: tax('bg-BG'),
    named: /\begn\b|ЕГН/i,
  },
  { kind: 'a Croatian OIB', form: /(?<![\w-])\d{11}(?![\w-])/g, isSound: tax('hr-HR'), named: /\boib\b/i },
  {
    kind: 'an Estonian or Lithuanian personal code',
    form: /(?<![\w-])[1-6]\d{10}(?![\w-])/g,
    isSound: tax('et-EE'),
    named: /isikukood|asmens kod/i,
  },
  {
    kind: 'a Turkish identity number',
    form: /(?<![\w-])[1-9]\d{10}(?![\w-])/g,
    isSound: isTurkish,
    named: /\btckn\b|\btc kimlik|kimlik/i,
  },
  { kind: 'a Brazilian CPF', form: /(?<![\w.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w-])/g, isSound: tax('pt-BR') },
  { kind: 'a Brazilian CPF', form: /(?<![\w.-])\d{11}(?![\w-])/g, isSound: tax('pt-BR'), named: /\bcpf\b/i },
  { kind: 'a Chilean RUT', form: /(?<![\w.-])\d{1,2}\.\d{3}\.\d{3}-[\dkK](?![\w-])/g, isSound: isChilean },
  {
    kind: 'an Argentinian CUIL',
    form: /(?<![\w.-])(?:20|23|24|27)-?\d{8}-?\d(?![\w-])/g,
    isSound: id => isTaxId(id.replaceAll('-', ''), 'es-AR'),
    named: /\bcui[lt]\b/i,
  },
  {
    kind: 'a Canadian social insurance number',
    form: /(?<![\w-])\d{3}[ -]?\d{3}[ -]?\d{3}(?![\w-])/g,
    isSound: id => isTaxId(id.replaceAll(/[ -]/g, ''), 'en-CA'),
    named: /\bsin\b|social insurance/i,
  },
  {
    kind: 'an Australian tax file number',
    form: /(?<![\w-])\d{3} ?\d{3} ?\d{3}(?![\w-])/g,
    isSound: id => weighed(digitsOf(id), [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    named: /\btfn\b|tax file/i,
  },
  {
    kind: 'a South African identity number',
    form: /(?<![\w-])\d{2}[01]\d[0-3]\d{5}[01]\d{2}(?![\w-])/g,
    isSound: isLuhn,
    named: /south african|\bsa id\b|\brsa id\b|id (?:no|number)/i,
  },
  {
    kind: 'an Indian Aadhaar number',
    form: /(?<![\w-])[2-9]\d{3} ?\d{4} ?\d{4}(?![\w-])/g,
    isSound: card('IN'),
    named: /aadhaa?r|\buidai\b/i,
  },
  {
    kind: 'an Israeli identity number',
    form: /(?<![\w-])\d{9}(?![\w-])/g,
    isSound: card('he-IL'),
    named: /teudat|israeli/i,
  },
  {
    kind: 'a Chinese resident identity number',
    form: /\b[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]\b/g,
    isSound: card('zh-CN'),
  },
  {
    kind: 'a Taiwanese identity number',
    form: /\b[A-Z][12]\d{8}\b/g,
    isSound: card('zh-TW'),
    named: /taiwan|身分證|身份證/i,
  },
  { kind: 'a Hong Kong identity number', form: /\b[A-Z]{1,2}\d{6}\([\dA]\)/g, isSound: card('zh-HK') },
  {
    kind: 'a Thai identity number',
    form: /(?<![\w-])[1-8][ -]?\d{4}[ -]?\d{5}[ -]?\d{2}[ -]?\d(?![\w-])/g,
    isSound: id => isIdentityCard(id.replaceAll(/[ -]/g, ''), 'TH'),
    named: /thai|บัตรประชาชน/i,
  },
]

/** Ids of people with check digits, and the few that are known by their form. */
export function findNationalIds({ text, label }: Revealed): Match[] {
  const name = wordsOf(label)
  return IDS.flatMap(({ kind, form, isSound, named }) => {
    const isNamed = [text, name].some(said => named?.test(said) || ANY_NAME.test(said))
    if (named && !isNamed) return []
    return [...placesOf(form, text)]
      .filter(({ found }) => isSound(found) || isSound(found.replaceAll(/[ .-]/g, '')))
      .map(({ start, end }) => ({
        start,
        end,
        kind,
        detector: 'national-id',
        confidence: isNamed ? ('certain' as const) : ('likely' as const),
      }))
  })
}
