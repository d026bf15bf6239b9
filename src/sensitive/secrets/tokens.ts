import { type Match, placesOf, type Revealed } from '../detector.ts'

/** The credentials that tell what they are by how they begin: kind, detector, what they look like. */
const TOKENS: readonly (readonly [kind: string, detector: string, form: string])[] = [
  ['an AWS access key id', 'aws-access-key-id', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}'],
  ['an AWS session token', 'aws-session-token', '(?:FwoGZXIvYXdz|IQoJb3JpZ2lu)[\\w+/=-]{50,}'],
  ['an Amazon Bedrock API key', 'aws-bedrock-key', 'ABSK[A-Za-z0-9+/]{100,}={0,2}'],
  ['an Alibaba Cloud access key id', 'alibaba-access-key-id', 'LTAI[A-Za-z0-9]{16,24}'],
  ['a Tencent Cloud secret id', 'tencent-secret-id', 'AKID[A-Za-z0-9]{32}'],
  ['a Google API key', 'google-api-key', 'AIza[\\w-]{35}'],
  ['a Google OAuth client secret', 'google-client-secret', 'GOCSPX-[\\w-]{28}'],
  ['a Google OAuth token', 'google-oauth-token', 'ya29\\.[\\w-]{20,}'],
  ['an Azure client secret', 'azure-client-secret', '[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}'],
  ['an Azure storage key', 'azure-storage-key', '(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40,86}={1,2}'],
  ['an Azure shared access signature', 'azure-sas', '(?<=[?&])sig=[A-Za-z0-9%+/]{40,}(?:%3D|=){0,2}'],
  ['a DigitalOcean token', 'digitalocean-token', 'do[opr]_v1_[0-9a-f]{64}'],
  ['a Databricks token', 'databricks-token', 'dapi[0-9a-f]{32}(?:-\\d)?'],
  ['a Heroku API key', 'heroku-api-key', 'HRKU-[\\w-]{36,}'],
  ['a Cloudflare origin CA key', 'cloudflare-ca-key', 'v1\\.0-[0-9a-f]{24}-[0-9a-f]{146}'],
  ['a Netlify token', 'netlify-token', 'nfp_[A-Za-z0-9]{36,40}'],
  ['a Supabase token', 'supabase-token', '(?:sbp_[0-9a-f]{40}|sb_secret_[\\w-]{31,})'],
  ['a PlanetScale credential', 'planetscale-token', 'pscale_(?:tkn|pw|oauth)_[\\w.-]{32,64}'],
  ['a MongoDB Atlas secret', 'mongodb-atlas-secret', 'mdb_sa_sk_[\\w-]{40}'],
  ['a GitHub token', 'github-token', '(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_\\w{70,})'],
  ['a GitLab token', 'gitlab-token', 'gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat|ffct|oas|rtr)-[\\w-]{20,}'],
  ['a Bitbucket app password', 'bitbucket-password', 'ATBB[A-Za-z0-9_]{24,}'],
  ['an Atlassian API token', 'atlassian-token', 'AT(?:ATT3|CTT3|STT3)[\\w=-]{60,}'],
  ['a Docker Hub token', 'docker-token', 'dckr_(?:pat|oat)_[\\w-]{27,}'],
  ['an npm token', 'npm-token', 'npm_[A-Za-z0-9]{36}'],
  ['an npm token', 'npm-registry-line', '_authToken=(?![$\\{])[\\w+/=.-]{8,}'],
  ['a PyPI token', 'pypi-token', 'pypi-AgE[\\w-]{50,}'],
  ['a RubyGems key', 'rubygems-key', 'rubygems_[0-9a-f]{48}'],
  ['a NuGet key', 'nuget-key', 'oy2[a-z0-9]{43}'],
  ['a JFrog credential', 'jfrog-token', '(?:AKCp[A-Za-z0-9]{69}|cmVmdGtu[A-Za-z0-9]{56})'],
  ['a SonarQube token', 'sonar-token', 'sq[pua]_[0-9a-f]{40}'],
  ['a CircleCI token', 'circleci-token', 'CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}'],
  ['a Buildkite token', 'buildkite-token', 'bkua_[0-9a-f]{40}'],
  ['a Pulumi token', 'pulumi-token', 'pul-[0-9a-f]{40}'],
  ['a Terraform Cloud token', 'terraform-token', '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,}'],
  ['a Vault token', 'vault-token', 'hv[sbr]\\.[\\w-]{24,}'],
  ['a Doppler token', 'doppler-token', 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{40,}'],
  ['a 1Password service account token', '1password-token', 'ops_ey[\\w+/=-]{100,}'],
  [
    'a 1Password secret key',
    '1password-secret-key',
    'A3-[A-Z0-9]{6}-[A-Z0-9]{6}-(?:[A-Z0-9]{5}-){3}[A-Z0-9]{5}',
  ],
  ['a Tailscale key', 'tailscale-key', 'tskey-[a-z]{3,12}-\\w{10,20}-\\w{16,}'],
  ['an age secret key', 'age-secret-key', 'AGE-SECRET-KEY-1[0-9A-Z]{58}'],
  ['a Slack token', 'slack-token', '(?:xox[a-z]|xapp)-[A-Za-z0-9.-]{20,}'],
  ['a Slack webhook', 'slack-webhook', 'hooks\\.slack\\.com/(?:services|workflows)/[\\w/-]{20,}'],
  ['a Discord webhook', 'discord-webhook', 'discord(?:app)?\\.com/api/webhooks/\\d{17,20}/[\\w-]{60,}'],
  ['a Discord bot token', 'discord-token', '[MNO][\\w-]{23,27}\\.[\\w-]{6}\\.[\\w-]{27,40}'],
  ['a Teams webhook', 'teams-webhook', '[a-z0-9-]{1,60}\\.webhook\\.office\\.com/webhookb2/[\\w@/-]{60,}'],
  ['a Telegram bot token', 'telegram-token', '\\d{8,10}:AA[\\w-]{33}'],
  ['a Twilio API key', 'twilio-key', 'SK[0-9a-f]{32}'],
  ['a SendGrid key', 'sendgrid-key', 'SG\\.[\\w-]{16,32}\\.[\\w-]{30,64}'],
  ['a Mailgun key', 'mailgun-key', 'key-[0-9a-f]{32}'],
  ['a Mailchimp key', 'mailchimp-key', '[0-9a-f]{32}-us\\d{1,2}'],
  ['a Brevo key', 'brevo-key', 'x(?:keysib|smtpsib)-[0-9a-f]{64}-[A-Za-z0-9]{16}'],
  ['a Stripe key', 'stripe-key', '(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|whsec_[\\w+/=-]{24,})'],
  ['a Square token', 'square-token', '(?:sq0(?:atp|csp)-[\\w-]{22,}|EAAA[\\w-]{60})'],
  [
    'a Braintree token',
    'braintree-token',
    'access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[0-9a-f]{32}',
  ],
  ['a Shopify token', 'shopify-token', 'shp(?:at|ca|pa|ss|tka)_[0-9a-fA-F]{32}'],
  ['a Plaid token', 'plaid-token', 'access-(?:sandbox|development|production)-[0-9a-f-]{36}'],
  ['a Flutterwave key', 'flutterwave-key', 'FLWSECK(?:_TEST)?-[0-9a-zA-Z]{12,40}-X'],
  ['an OpenAI key', 'openai-key', 'sk-(?:(?:proj|svcacct|admin|None)-[\\w-]{40,}|[A-Za-z0-9]{40,})'],
  ['an Anthropic key', 'anthropic-key', 'sk-ant-[a-z]{2,8}\\d{2}-[\\w-]{60,}'],
  ['a Hugging Face token', 'huggingface-token', '(?:hf|api_org)_[A-Za-z0-9]{30,40}'],
  ['a Groq key', 'groq-key', 'gsk_[A-Za-z0-9]{48,}'],
  ['a Perplexity key', 'perplexity-key', 'pplx-[A-Za-z0-9]{40,}'],
  ['a Replicate token', 'replicate-token', 'r8_[A-Za-z0-9]{37}'],
  ['a Linear key', 'linear-key', 'lin_(?:api|oauth)_[A-Za-z0-9_]{32,}'],
  ['a Notion token', 'notion-token', '(?:ntn_[A-Za-z0-9]{40,50}|secret_[A-Za-z0-9]{43})'],
  ['a Figma token', 'figma-token', 'figd_[\\w-]{38,}'],
  ['an Airtable token', 'airtable-token', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}'],
  ['a HubSpot token', 'hubspot-token', 'pat-(?:na|eu|ap)\\d-[0-9a-f-]{36}'],
  ['a Postman key', 'postman-key', 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'],
  ['a Typeform token', 'typeform-token', 'tfp_[\\w-]{40,}'],
  ['a Dropbox token', 'dropbox-token', 'sl\\.[\\w-]{130,}'],
  ['a Facebook token', 'facebook-token', 'EAA[MC][A-Za-z0-9]{80,}'],
  ['a New Relic key', 'newrelic-key', 'NR(?:AK|II|JS|RA)-[A-Za-z0-9]{19,40}'],
  ['a Sentry token', 'sentry-token', 'sntry[su]_[\\w+/=-]{40,}'],
  ['a Grafana token', 'grafana-token', '(?:glsa_[A-Za-z0-9]{32}_[0-9a-f]{8}|glc_[A-Za-z0-9+/]{32,}={0,2})'],
  ['a Dynatrace token', 'dynatrace-token', 'dt0[a-z]\\d{2}\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}'],
  ['a LaunchDarkly key', 'launchdarkly-key', '(?:sdk|api)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'],
  ['a Contentful token', 'contentful-token', 'CFPAT-[\\w-]{40,}'],
  ['a Shippo key', 'shippo-key', 'shippo_(?:live|test)_[0-9a-f]{40}'],
  [
    'a password hash',
    'password-hash',
    '\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\$[156]\\$[^\\s$]{1,32}\\$[./A-Za-z0-9]{22,86}',
  ],
]

const PATTERNS = TOKENS.map(([kind, detector, form]) => ({
  kind,
  detector,
  // A token that is part of a longer run is none: a hash may begin like anything.
  pattern: new RegExp(`(?<![A-Za-z0-9_])(?:${form})(?![A-Za-z0-9_])`, 'g'),
}))

/** Ends the way AWS and others end what they print in documentation. */
const SAMPLE = /EXAMPLE/

export function findTokens({ text }: Revealed): Match[] {
  return PATTERNS.flatMap(({ kind, detector, pattern }) =>
    [...placesOf(pattern, text)].map(({ start, end, found }) =>
      SAMPLE.test(found)
        ? { start, end, kind, detector, confidence: 'possible' as const, isSample: true }
        : { start, end, kind, detector, confidence: 'certain' as const },
    ),
  )
}
