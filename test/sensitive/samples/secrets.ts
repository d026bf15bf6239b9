import { BASE64, LOWER, type Random, UPPER } from './random.ts'
import type { Kind } from './sample.ts'

const WORDS = [
  'orbit',
  'maple',
  'copper',
  'falcon',
  'winter',
  'harbor',
  'velvet',
  'summer',
  'Tiger',
  'Dragon',
]
const NAMES = ['app', 'ledger', 'svc_orders', 'root', 'deploy', 'admin1']

/** What people make up. */
function password(random: Random): string {
  const word = random.pick(WORDS)
  return random.pick([
    () => `${word}${random.digits(4)}!`,
    () => `${word[0]?.toUpperCase()}${word.slice(1)}${random.pick(['@', '#', '$', '!'])}${random.digits(3)}`,
    () => `${random.alnum(8)}${random.pick(['!', '?', '#', '%'])}${random.digits(2)}`,
    () =>
      `${word.replace(/[aeo]/, random.digits(1))}-${random.pick(WORDS)}${random.digits(2)}${random.pick(['!', '$'])}`,
    () => `${random.chars(UPPER, 2)}${random.chars(LOWER, 4)}${random.digits(4)}`,
  ])()
}

function awsSecret(random: Random): string {
  return random.chars(BASE64, 40)
}

function base64OfJson(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_')
}

function jwt(random: Random): string {
  const head = base64OfJson({ alg: random.pick(['HS256', 'RS256', 'ES256']), typ: 'JWT' })
  const claims = base64OfJson({ sub: random.hex(12), iat: 1700000000 + random.below(9_000_000) })
  return `${head}.${claims}.${random.base64Url(43)}`
}

function pem(random: Random, type: string): string {
  const body = `MI${random.chars(BASE64, 318)}`.replaceAll(/.{64}/g, '$&\n')
  return `-----BEGIN ${type}-----\n${body}\n-----END ${type}-----`
}

function url(random: Random, scheme: string, host: string): string {
  const secret = random.alnum(random.between(8, 20))
  return `${scheme}://${random.pick(NAMES)}:${secret}@${host}`
}

/** Known by their form. */
const TOKENS: readonly Kind[] = [
  {
    name: 'AWS access key id',
    make: random => random.pick(['AKIA', 'ASIA']) + random.chars(`${UPPER}234567`, 16),
  },
  { name: 'AWS session token', make: random => `IQoJb3JpZ2luX2Vj${random.chars(BASE64, 180)}` },
  {
    name: 'GitHub token',
    make: random => `${random.pick(['ghp', 'gho', 'ghu', 'ghs', 'ghr'])}_${random.alnum(36)}`,
  },
  { name: 'GitHub fine-grained token', make: random => `github_pat_${random.alnum(22)}_${random.alnum(59)}` },
  { name: 'GitLab token', make: random => `glpat-${random.base64Url(20)}` },
  { name: 'GitLab deploy token', make: random => `gldt-${random.base64Url(20)}` },
  {
    name: 'Atlassian token',
    make: random => `ATATT3xFfGF0${random.base64Url(170)}=${random.hex(8).toUpperCase()}`,
  },
  { name: 'Bitbucket app password', make: random => `ATBB${random.alnum(32)}` },
  {
    name: 'Slack bot token',
    make: random => `xoxb-${random.digits(12)}-${random.digits(12)}-${random.alnum(24)}`,
  },
  {
    name: 'Slack user token',
    make: random => `xoxp-${random.digits(11)}-${random.digits(11)}-${random.digits(12)}-${random.hex(32)}`,
  },
  {
    name: 'Slack app token',
    make: random => `xapp-1-A${random.chars(UPPER, 10)}-${random.digits(13)}-${random.hex(64)}`,
  },
  {
    name: 'Slack webhook',
    make: random =>
      `https://hooks.slack.com/services/T${random.chars(UPPER, 8)}/B${random.chars(UPPER, 10)}/${random.alnum(24)}`,
  },
  {
    name: 'Discord webhook',
    make: random => `https://discord.com/api/webhooks/${random.digits(18)}/${random.base64Url(68)}`,
  },
  {
    name: 'Discord bot token',
    make: random => `M${random.alnum(23)}.${random.alnum(6)}.${random.base64Url(27)}`,
  },
  {
    name: 'Telegram bot token',
    make: random => `${random.between(1, 9)}${random.digits(8)}:AA${random.base64Url(33)}`,
  },
  {
    name: 'Stripe secret key',
    make: random => `sk_${random.pick(['live', 'test'])}_${random.alnum(random.pick([24, 99]))}`,
  },
  { name: 'Stripe restricted key', make: random => `rk_live_${random.alnum(24)}` },
  { name: 'Stripe webhook secret', make: random => `whsec_${random.alnum(32)}` },
  { name: 'Square token', make: random => `sq0atp-${random.base64Url(22)}` },
  { name: 'Braintree token', make: random => `access_token$production$${random.hex(16)}$${random.hex(32)}` },
  { name: 'Shopify token', make: random => `shp${random.pick(['at', 'ca', 'pa', 'ss'])}_${random.hex(32)}` },
  { name: 'Twilio key', make: random => `SK${random.hex(32)}` },
  { name: 'SendGrid key', make: random => `SG.${random.base64Url(22)}.${random.base64Url(43)}` },
  { name: 'Mailgun key', make: random => `key-${random.hex(32)}` },
  { name: 'Mailchimp key', make: random => `${random.hex(32)}-us${random.between(1, 21)}` },
  { name: 'Google API key', make: random => `AIza${random.base64Url(35)}` },
  { name: 'Google client secret', make: random => `GOCSPX-${random.base64Url(28)}` },
  { name: 'Google OAuth token', make: random => `ya29.${random.base64Url(120)}` },
  {
    name: 'Azure storage connection string',
    make: random => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${random.base64(64)}`,
  },
  {
    name: 'Azure shared access signature',
    make: random => `sv=2022-11-02&sp=r&sig=${encodeURIComponent(random.base64(32))}`,
    sentences: [
      'https://x.blob.core.windows.net/c?{}',
      'uploads to https://x.blob.core.windows.net/c?{} daily',
    ],
  },
  { name: 'Azure client secret', make: random => `${random.alnum(3)}8Q~${random.base64Url(34)}` },
  { name: 'DigitalOcean token', make: random => `dop_v1_${random.hex(64)}` },
  { name: 'Databricks token', make: random => `dapi${random.hex(32)}` },
  { name: 'OpenAI key', make: random => `sk-proj-${random.base64Url(74)}T3BlbkFJ${random.base64Url(74)}` },
  { name: 'older OpenAI key', make: random => `sk-${random.alnum(20)}T3BlbkFJ${random.alnum(20)}` },
  { name: 'Anthropic key', make: random => `sk-ant-api03-${random.base64Url(93)}AA` },
  { name: 'Hugging Face token', make: random => `hf_${random.alnum(34)}` },
  { name: 'npm token', make: random => `npm_${random.alnum(36)}` },
  {
    name: 'npm registry line',
    make: random => `//registry.example.com/:_authToken=${random.uuid()}`,
    sentences: ['{}', 'CI: {}', '.npmrc has {}'],
  },
  { name: 'PyPI token', make: random => `pypi-AgEIcHlwaS5vcmc${random.base64Url(150)}` },
  { name: 'Docker Hub token', make: random => `dckr_pat_${random.base64Url(27)}` },
  { name: 'Vault token', make: random => `hvs.${random.base64Url(90)}` },
  { name: 'Terraform Cloud token', make: random => `${random.alnum(14)}.atlasv1.${random.base64Url(67)}` },
  { name: 'Linear key', make: random => `lin_api_${random.alnum(40)}` },
  { name: 'Notion token', make: random => `ntn_${random.alnum(46)}` },
  { name: 'Figma token', make: random => `figd_${random.base64Url(40)}` },
  { name: 'Airtable token', make: random => `pat${random.alnum(14)}.${random.hex(64)}` },
  { name: 'Postman key', make: random => `PMAK-${random.hex(24)}-${random.hex(34)}` },
  { name: 'New Relic key', make: random => `NRAK-${random.chars(`${UPPER}0123456789`, 27)}` },
  { name: 'Sentry token', make: random => `sntrys_${random.chars(BASE64, 100)}` },
  { name: 'Grafana token', make: random => `glsa_${random.alnum(32)}_${random.hex(8)}` },
  { name: 'Dynatrace token', make: random => `dt0c01.${random.chars(UPPER, 24)}.${random.chars(UPPER, 64)}` },
  { name: 'Pulumi token', make: random => `pul-${random.hex(40)}` },
  { name: 'Doppler token', make: random => `dp.st.prd.${random.alnum(43)}` },
  { name: 'Tailscale key', make: random => `tskey-auth-${random.alnum(16)}-${random.alnum(32)}` },
  { name: 'SonarQube token', make: random => `squ_${random.hex(40)}` },
  { name: 'age key', make: random => `AGE-SECRET-KEY-1${random.chars(`${UPPER}023456789`, 58)}` },
  { name: 'JSON Web Token', make: jwt },
  {
    name: 'bearer token',
    make: random => `Bearer ${random.base64Url(40)}`,
    sentences: ['Authorization: {}', 'curl -H "Authorization: {}"'],
  },
  {
    name: 'HTTP Basic credentials',
    make: random => `Basic ${btoa(`${random.pick(NAMES)}:${password(random)}`)}`,
    sentences: ['Authorization: {}', 'header is {} for now'],
  },
  { name: 'RSA private key', make: random => pem(random, 'RSA PRIVATE KEY') },
  { name: 'PKCS#8 private key', make: random => pem(random, 'PRIVATE KEY') },
  { name: 'encrypted private key', make: random => pem(random, 'ENCRYPTED PRIVATE KEY') },
  {
    name: 'OpenSSH private key',
    make: random => pem(random, 'OPENSSH PRIVATE KEY').replace('MI', 'b3BlbnNzaC1rZXktdjE'),
  },
  { name: 'private key on one line', make: random => pem(random, 'EC PRIVATE KEY').replaceAll('\n', ' ') },
  {
    name: 'private key with escaped line ends',
    make: random => pem(random, 'PRIVATE KEY').replaceAll('\n', '\\n'),
  },
  { name: 'private key cut short', make: random => pem(random, 'RSA PRIVATE KEY').slice(0, 200) },
  { name: 'bcrypt hash', make: random => `$2b$12$${random.chars(BASE64.replace('+', '.'), 53)}` },
  { name: 'password in an https URL', make: random => url(random, 'https', 'hooks.example.com/in') },
  { name: 'password in an ftp URL', make: random => url(random, 'ftp', 'files.example.com') },
  { name: 'password in an amqp URL', make: random => url(random, 'amqps', 'mq.internal:5671/vhost') },
  { name: 'password in a redis URL', make: random => url(random, 'redis', 'cache.internal:6379/0') },
  {
    name: 'PostgreSQL connection string',
    make: random => url(random, 'postgresql', 'db.internal:5432/ledger'),
  },
  { name: 'MySQL connection string', make: random => url(random, 'mysql', 'db.internal/ledger') },
  {
    name: 'MongoDB connection string',
    make: random => url(random, 'mongodb+srv', 'cluster0.abcde.mongodb.net/x'),
  },
  { name: 'GitHub token in base64', make: random => btoa(`ghp_${random.alnum(36)}`) },
  {
    name: 'Slack token in base64',
    make: random => btoa(`token=xoxb-${random.digits(12)}-${random.digits(12)}-${random.alnum(24)}`),
  },
  {
    name: 'AWS credentials in base64',
    make: random => btoa(`AKIA${random.chars(UPPER, 16)}:${awsSecret(random)}`),
  },
]

/** Known by the words beside them. */
const IN_CONTEXT: readonly Kind[] = [
  {
    name: 'AWS secret access key',
    make: awsSecret,
    sentences: [
      'aws_secret_access_key = {}',
      'AWS_SECRET_ACCESS_KEY={}',
      'The AWS secret is {}',
      'backup user, secret access key {}',
      'iam user ci / {}',
      'secretAccessKey: "{}"',
      'AwsSecretKey | {}',
      'Credentials | {}',
    ],
  },
  {
    name: 'password assigned',
    make: password,
    sentences: [
      'password={}',
      'Db key, password={} since May',
      'db_password="{}"',
      'dbPassword={}',
      'user=ledger;pwd={};timeout=30',
      'PASSWD={}',
      '--password={} --host=db',
      '{"user":"app","password":"{}"}',
      "MYSQL_ROOT_PASSWORD='{}'",
    ],
  },
  {
    name: 'password told',
    make: password,
    sentences: [
      'Password: {}',
      'The admin password is {} for now',
      'Key for db, password is "{}"',
      'RDS master password: {}, change it',
      'login admin, pwd: {}',
      'root password was {}',
      'db passphrase: {}',
      'Password - {}',
      'pass: {}',
    ],
  },
  {
    name: 'password in a tag',
    make: password,
    sentences: [
      'DbPassword | {}',
      'password | {}',
      'RDS_PASSWORD | {}',
      'master-password | {}',
      'Pwd | {}',
      'AdminPassphrase | {}',
    ],
  },
  {
    name: 'API key in hexadecimal',
    make: random => random.hex(random.pick([32, 40])),
    sentences: [
      'api_key={}',
      'API key: {}',
      'Datadog API key {}',
      'the api key for Fastly is {}',
      'apiKey: "{}"',
      'ApiKey | {}',
      'DD_API_KEY | {}',
      'x-api-key: {}',
    ],
  },
  {
    name: 'API key in base64',
    make: random => random.base64(24),
    sentences: [
      'api_key={}',
      'API key: {}',
      'client secret: {}',
      'clientSecret={}',
      'The signing key is {}',
      'access token {}',
      'ApiKey | {}',
      'ClientSecret | {}',
      'SharedKey | {}',
    ],
  },
  {
    name: 'token of letters and digits',
    make: random => random.alnum(random.between(24, 40)),
    sentences: [
      'token={}',
      'Token: {}',
      'auth_token: {}',
      'the token is {}',
      'PagerDuty token {}',
      'secret={}',
      'deploy secret: {}',
      'AuthToken | {}',
      'WEBHOOK_SECRET | {}',
      'service-credential | {}',
    ],
  },
  {
    name: 'PIN',
    make: random => random.digits(random.pick([4, 6])),
    sentences: ['PIN: {}', 'HSM pin={}', 'operator card, PIN code: {}', 'pin is {}'],
  },
]

export const SECRETS: readonly Kind[] = [...TOKENS, ...IN_CONTEXT]
