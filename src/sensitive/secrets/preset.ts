import { rules } from '@secretlint/secretlint-rule-preset-recommend'
import type { Match, Revealed } from '../detector.ts'

/** As much of secretlint's contract for rules as its preset needs; its own engine reads files and writes reports. */
interface PresetRule {
  readonly meta: { readonly id: string }
  create(context: PresetContext, options: object): { file(source: PresetSource): void | Promise<void> }
}

interface PresetContext {
  createTranslator(messages: object): (messageId: string) => { readonly messageId: string }
  report(found: {
    readonly message: { readonly messageId: string }
    readonly range: readonly [number, number]
  }): void
}

interface PresetSource {
  readonly content: string
  readonly contentType: 'text'
  readonly filePath: undefined
  readonly ext: ''
}

const PREFIX = '@secretlint/secretlint-rule-'

/** Comments that turn secretlint off are no detector; key files of Google Cloud are no text. */
const LEFT_OUT = ['filter-comments', 'gcp'].map(name => PREFIX + name)

/** What a message calls what secretlint found. */
const KINDS: Readonly<Record<string, string>> = {
  AWSSecretAccessKey: 'an AWS secret access key',
  PackageJSON_xOauthToken: 'a GitHub token',
  Npmrc_authToken: 'an npm token',
  NPM_ACCESS_TOKEN: 'an npm token',
  SLACK_TOKEN: 'a Slack token',
  IncomingWebhook: 'a Slack webhook',
  BasicAuth: 'a password in a URL',
  OPENAI_TOKEN: 'an OpenAI key',
  ANTHROPIC_API_KEY: 'an Anthropic key',
  LINEAR_API_TOKEN: 'a Linear key',
  PrivateKey: 'a private key',
  SENDGRID_KEY: 'a SendGrid key',
  SHOPIFY_KEY: 'a Shopify token',
  GITHUB_TOKEN: 'a GitHub token',
  OPS_TOKEN: 'a 1Password service account token',
  MongoDBConnection: 'a MongoDB connection string with a password',
  MySQLConnection: 'a MySQL connection string with a password',
  PostgreSQLConnection: 'a PostgreSQL connection string with a password',
}

const RULES = (rules as readonly PresetRule[]).filter(({ meta }) => !LEFT_OUT.includes(meta.id))

/** What secretlint's recommended rules find. Its words, which quote the secret, are never made. */
export function findByPreset({ text }: Revealed): Match[] {
  return RULES.flatMap(rule => {
    const matches: Match[] = []
    const context: PresetContext = {
      createTranslator: () => messageId => ({ messageId }),
      report: ({ message, range: [start, end] }) =>
        matches.push({
          start,
          end,
          kind: KINDS[message.messageId] ?? 'a credential',
          detector: `secretlint-${rule.meta.id.slice(PREFIX.length)}`,
          confidence: 'certain',
        }),
    }
    rule.create(context, {}).file({ content: text, contentType: 'text', filePath: undefined, ext: '' })
    return matches
  })
}
