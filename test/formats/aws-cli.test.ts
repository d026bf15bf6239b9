import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RULES } from '../../rules/index.ts'
import { prefilterFor } from '../../src/files/prefilter.ts'
import format from '../../src/formats/aws-cli/format.ts'
import { FORMATS } from '../../src/formats/index.ts'
import { lintText } from '../../src/lint/lint-text.ts'
import { DEFAULT_SETTINGS } from '../../src/lint/settings.ts'
import { textWithGaps } from '../../src/model/field.ts'
import { blamed, lint, modelsOf } from './lint.ts'

const POLICY =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"kms:*","Resource":"*"}]}'
const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab'

async function only(text: string, name = 'make.sh') {
  const models = await modelsOf(text, name)
  return { keys: models.flatMap(({ keys }) => keys), policies: models.flatMap(({ policies }) => policies) }
}

async function specsOf(text: string, name?: string) {
  return (await only(text, name)).keys.map(({ spec }) => textWithGaps(spec, ({ name: hole }) => `{${hole}}`))
}

/** How many statements are known of each policy, of keys and alone. */
async function statementsOf(text: string) {
  const { keys, policies } = await only(text)
  const ofKeys = keys.flatMap(({ policy }) => (policy.state === 'known' ? [policy.value] : []))
  return [...ofKeys, ...policies].map(({ statements }) => statements.length)
}

describe('a command', () => {
  it.each([
    'aws kms create-key --key-spec HMAC_256',
    'aws kms create-key --key-spec=HMAC_256',
    'aws kms create-key \\\n  --key-spec \\\n  HMAC_256',
    'aws kms create-key \\\r\n  --key-spec HMAC_256\r\n',
    'aws kms create-key --key-spec "HMAC"_\'256\'',
    'aws --region eu-west-1 --no-cli-pager kms create-key --key-spec HMAC_256',
    'aws --profile="$P" $OPTIONS kms create-key --key-spec HMAC_256 > key.json 2>&1',
    'AWS_PAGER="" /usr/local/bin/aws kms create-key --key-spec HMAC_256 | jq .',
    'if ! aws kms create-key --key-spec HMAC_256; then exit 1; fi',
    'make() { aws kms create-key --key-spec HMAC_256; }',
    'sudo aws kms create-key --key-spec HMAC_256 && echo made',
    'KEY=$(aws kms create-key --key-spec HMAC_256 --query KeyMetadata.KeyId)',
    'KEY=`aws kms create-key --key-spec HMAC_256`',
    'echo "made $(aws kms create-key --key-spec "HMAC_256")"',
    'X=$(( 1 << 2 ))\n(( X <<= 3 ))\naws kms create-key --key-spec HMAC_256',
    'cat <<-END\n\tno\n\tEND\naws kms create-key --key-spec HMAC_256',
    'aws kms create-key --cli-input-json \'{"KeySpec": "RSA_2048"}\' --key-spec HMAC_256',
    'SPEC=HMAC_256\naws kms create-key --key-spec $SPEC',
    'aws kms create-key --key-s HMAC_256',
  ])('is read: %s', async text => {
    expect(await specsOf(text)).toEqual(['HMAC_256'])
  })

  it.each([
    '# aws kms create-key',
    'echo aws kms create-key',
    'echo "aws kms create-key"',
    "echo 'run `aws kms create-key`'",
    'cat <<EOF\naws kms create-key\nEOF',
    'cat <<"EOF"\n$(aws kms create-key)\nEOF\n',
    'cat <<EOF\n$(aws kms create-key)\nEOF\n',
    'aws kms describe-key --key-id alias/a',
    'aws kms "create-key"',
    'aws ec2 create-key-pair',
    'aws s3 kms create-key',
    'aws --endpoint-url="$URL" kms create-key',
    'aws kms create-key --generate-cli-skeleton',
    'awslocal kms create-key',
    'aws $SERVICE create-key',
  ])('is none: %s', async text => {
    expect((await lint(text, 'make.sh')).findings).toEqual([])
    expect((await only(text)).keys).toEqual([])
  })

  it.each([
    ['aws kms create-key --key-spec "$1"', '{$1}'],
    ['aws kms create-key --key-spec RSA_${BITS}', 'RSA_{$BITS}'],
    ['aws kms create-key --key-spec "${SPEC:-RSA_2048}"', '{${SPEC:-RSA_2048}}'],
    ['[ -z "$S" ] && S=RSA_2048\naws kms create-key --key-spec $S', '{$S}'],
    ['S=RSA_2048\nS=HMAC_256\naws kms create-key --key-spec $S', '{$S}'],
    ['if a; then S=RSA_2048; fi\naws kms create-key --key-spec $S', '{$S}'],
    ['S=RSA_2048 true\naws kms create-key --key-spec $S', '{$S}'],
    ['for S in RSA_2048; do aws kms create-key --key-spec $S; done', '{$S}'],
  ])('has what the shell puts in as unknown: %s', async (text, spec) => {
    expect(await specsOf(text)).toEqual([spec])
  })

  it('may be given more by the shell', async () => {
    const usage = async (text: string) => (await only(text)).keys.map(({ spec }) => spec.state)
    expect(await usage('aws kms create-key')).toEqual(['absent'])
    expect(await usage('aws kms create-key "$@"')).toEqual(['unknown'])
    expect(await usage('aws kms create-key --description a $MORE')).toEqual(['unknown'])
    expect(await usage('aws kms create-key --cli-input-json file://key.json')).toEqual(['unknown'])
  })

  it('is in files of these names, or with such a first line', async () => {
    const text = 'aws kms create-key --key-spec HMAC_256'
    for (const name of ['a.sh', 'A.BASH', 'a.zsh', 'a.ksh'])
      expect(await specsOf(text, name)).toEqual(['HMAC_256'])
    expect(await specsOf(`#!/usr/bin/env bash\n${text}`, 'deploy')).toEqual(['HMAC_256'])
    expect(await specsOf(`#!/usr/bin/env python3\n${text}`, 'deploy')).toEqual([])
    expect(await specsOf(text, 'notes.txt')).toEqual([])
  })
})

describe('what is wrong', () => {
  it.each([
    ['aws kms create-alias --alias-name "aws/a" --target-key-id k', 'reserved-alias-prefix: "aws/a"'],
    [
      'aws kms schedule-key-deletion --key-id k --pending-window-in-days 3',
      'deletion-window-out-of-range: 3',
    ],
    ['aws kms create-key --policy p --tags Key=a', 'schema-violation: Key'],
    ['aws kms create-key --policy p --usage a', 'schema-violation: --usage'],
    ['aws kms create-key --key-spec RSA_2048 --policy p', 'missing-key-usage: RSA_2048'],
    [`aws kms create-key --tags '[{"TagKey":"aws:a","TagValue":"b"}]'`, 'reserved-tag-prefix: "aws:a"'],
    [
      'K=$(aws kms create-key)\naws kms disable-key-rotation --key-id $K',
      'rotation-disabled: disable-key-rotation',
    ],
    [
      'K=$(aws kms create-key --multi-region --no-multi-region)\naws kms replicate-key --key-id "$K" --replica-region eu-west-1',
      'replica-of-single-region-key: "$K"',
    ],
    [`aws kms put-key-policy --key-id ${KEY} --policy '${POLICY}'`, 'public-key-access: "*"'],
    [`aws kms put-key-policy --key-id ${KEY} --policy '{'`, "policy-malformed: '{'"],
  ])('is pointed at: %s', async (text, said) => {
    expect(await blamed(text, 'make.sh')).toContain(said)
  })

  it('is pointed at inside every kind of text in YAML', async () => {
    const command = `aws kms put-key-policy --key-id ${KEY} --policy`
    const quoted = `"${command} '${POLICY.replaceAll('"', '\\"')}'"`
    for (const step of [
      `|\n    ${command} \\\n      '${POLICY}'\n`,
      `>-\n    ${command}\n    '${POLICY}'\n`,
      quoted,
    ]) {
      const [said] = (await blamed(`steps:\n- run: ${step}`)).filter(one =>
        one.startsWith('public-key-access'),
      )
      expect(said).toMatch(/^public-key-access: \\?"\*\\?"$/)
    }
  })

  it('has no fix, for there is no telling how it would have to be quoted', async () => {
    const { findings } = await lint('aws kms create-alias --alias-name a --target-key-id k', 'make.sh')
    expect(findings.map(({ rule, fix }) => [rule, fix])).toEqual([['missing-alias-prefix', undefined]])
  })

  it('may be ignored by a comment before all lines of the command', async () => {
    const text = `# kmslint-ignore public-key-access -- a test\naws kms put-key-policy \\\n --key-id ${KEY} \\\n --policy '${POLICY}'`
    expect((await blamed(text, 'make.sh')).filter(said => said.startsWith('public'))).toEqual([])
  })
})

describe('a policy', () => {
  const put = `aws kms put-key-policy --key-id ${KEY} --policy`

  it.each([
    `${put} '${POLICY}'`,
    `P='${POLICY}'\n${put} "$P"`,
    `P=$(cat <<'EOF'\n${POLICY}\nEOF\n)\n${put} "$P"`,
    `read -r -d '' P <<EOF\n${POLICY}\nEOF\n${put} "$P"`,
    `cat > p.json <<'EOF'\n${POLICY}\nEOF\n${put} file://p.json`,
    `cat <<EOF >./p.json\n${POLICY}\nEOF\n${put} file://p.json`,
    `tee "$DIR/p.json" <<EOF\n${POLICY}\nEOF\n${put} "file://$DIR/p.json"`,
    `echo '${POLICY}' > p.json\n${put} file://p.json`,
    `printf '%s' '${POLICY}' > p.json\n${put} "$(cat p.json)"`,
  ])('is followed: %s', async text => {
    expect(await statementsOf(text)).toEqual([1])
  })

  it.each([
    `${put} "$P"`,
    `${put} file://p.json`,
    `cat > p.json <<EOF\n${POLICY}\nEOF\nsed -i s/a/b/ p.json\n${put} file://p.json`,
    `cat > p.json <<EOF\n${POLICY}\nEOF\ncat >> p.json <<EOF\n{}\nEOF\n${put} file://p.json`,
    `cat p.tmpl - > p.json <<EOF\n${POLICY}\nEOF\n${put} file://p.json`,
    `envsubst < p.tmpl > p.json\n${put} file://p.json`,
    `${put} "{\\"$NAME\\": []}"`,
    `${put} '{"Statement": '$STATEMENTS'}'`,
  ])('is unknown: %s', async text => {
    expect(await statementsOf(text)).toEqual([])
    expect(await blamed(text, 'make.sh')).toEqual([])
  })

  it('in a file beside the script is followed, and judged where it is written', async () => {
    const asked: string[] = []
    const policy = POLICY.replace('"*"', '{"AWS":"arn:aws:iam::111122223333:root"}').replace(
      'kms:*',
      'kms:Sign',
    )
    const neighbour = (path: string, of: string) => {
      asked.push(`${path} of ${of}`)
      return path === 'policy.json' ? { name: 'keys/policy.json', text: policy } : undefined
    }
    const settings = { ...DEFAULT_SETTINGS, surroundings: { ...DEFAULT_SETTINGS.surroundings, neighbour } }
    const text = 'aws kms create-key --policy file://policy.json\naws kms create-key --policy "file://$P"'
    const { findings } = await lintText({ name: 'keys/make.sh', text }, settings, {
      rules: RULES,
      formats: FORMATS,
    })
    expect(asked).toEqual(['policy.json of keys/make.sh'])
    const said = findings.find(({ rule }) => rule === 'action-unusable-with-key')
    expect(said?.related.map(({ source }) => source?.name)).toContain('keys/policy.json')
    expect(text.slice(said?.at.start, said?.at.end)).toBe('file://policy.json')
  })

  it('has holes where the shell puts something in', async () => {
    const text = `${put} '{"Statement": {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::'$ACCOUNT':root"}, "Action": "kms:*", "Resource": "*"}}'`
    const [policy] = (await only(text)).policies
    const principals = policy?.statements[0]?.principals
    const [principal] = principals?.state === 'present' ? principals.items : []
    const written = principal && textWithGaps(principal.value, ({ name }) => `{${name}}`)
    expect(written).toBe('arn:aws:iam::{$ACCOUNT}:root')
  })
})

describe('a key that a script makes', () => {
  const states = async (text: string) =>
    (await only(text)).keys.map(({ name, policy, rotation, tags }) => [
      name,
      policy.state,
      rotation.state === 'known' ? rotation.value : rotation.state,
      tags.complete,
    ])

  it.each([
    ['K=$(aws kms create-key)', ['K', 'absent', 'unknown', true]],
    [
      `K=$(aws kms create-key)\naws kms put-key-policy --key-id $K --policy '${POLICY}'`,
      ['K', 'known', 'unknown', true],
    ],
    [
      `K=$(aws kms create-key)\naws kms put-key-policy --key-id $L --policy '${POLICY}'`,
      ['K', 'unknown', 'unknown', true],
    ],
    [
      `K=$(aws kms create-key)\naws kms put-key-policy --key-id ${KEY} --policy '${POLICY}'`,
      ['K', 'absent', 'unknown', true],
    ],
    [
      'J="$(aws kms create-key)"\nK=$(echo "$J" | jq -r .KeyMetadata.KeyId)\naws kms enable-key-rotation --key-id $K',
      ['J', 'absent', true, true],
    ],
    [
      'aws kms create-key > k.json\nK=$(jq -r .KeyMetadata.KeyId k.json)\naws kms enable-key-rotation --key-id "$K"',
      ['K', 'absent', true, true],
    ],
    [
      'K=$(aws kms create-key)\naws kms enable-key-rotation --key-id $K\naws kms disable-key-rotation --key-id $K',
      ['K', 'absent', 'unknown', true],
    ],
    [
      'K=$(aws kms create-key)\naws kms tag-resource --key-id $K --tags TagKey=a,TagValue=b',
      ['K', 'absent', 'unknown', false],
    ],
    [
      'aws kms create-alias --alias-name alias/a --target-key-id $(aws kms create-key)',
      ['alias/a', 'absent', 'unknown', true],
    ],
    ['aws kms create-key', ['create-key', 'absent', 'unknown', true]],
    [
      'K=$1\nK=$(aws kms create-key)\naws kms enable-key-rotation --key-id $K',
      ['create-key', 'absent', 'unknown', true],
    ],
  ])('is what all its commands make of it: %s', async (text, state) => {
    expect((await states(text))[0]).toEqual(state)
  })

  it('may be changed in another step', async () => {
    const steps =
      'steps:\n- run: aws kms create-key\n- run: aws kms put-key-policy --key-id ${{ outputs.id }} --policy file://p'
    expect((await modelsOf(steps)).flatMap(({ keys }) => keys).map(({ policy }) => policy.state)).toEqual([
      'unknown',
    ])
  })
})

describe('a pipeline', () => {
  const command = 'aws kms create-key --key-spec HMAC_256'

  it.each([
    ['GitHub Actions', `jobs: { a: { steps: [{ run: ${command} }] } }`],
    ['a composite action', `runs: { using: composite, steps: [{ shell: bash, run: ${command} }] }`],
    ['GitLab CI', `a: { before_script: [cd a], script: [${command}] }`],
    ['CircleCI', `jobs: { a: { steps: [checkout, { run: { name: a, command: ${command} } }] } }`],
    ['Azure Pipelines', `stages: [{ jobs: [{ steps: [{ bash: ${command} }] }] }]`],
    ['CodeBuild', `phases: { build: { commands: [${command}] } }`],
    ['Bitbucket', `pipelines: { default: [{ step: { script: [${command}] } }] }`],
  ])('of %s has scripts', async (_, text) => {
    expect(await specsOf(text, 'ci.yml')).toEqual(['HMAC_256'])
  })

  it.each([
    `jobs: { a: { steps: [{ name: ${command} }] } }`,
    `steps: [{ run: ${command}, shell: pwsh }]`,
    `steps: [{ pwsh: ${command} }]`,
    `script: !reference [${command}]`,
    `run: { name: ${command} }`,
  ])('has other texts: %s', async text => {
    expect((await lint(text, 'ci.yml')).format).toBe(undefined)
  })

  it('leaves documents of other formats to them', async () => {
    const text = `Resources:\n  K: { Type: AWS::KMS::Key, Properties: { KeySpec: RSA_2048 } }\nMetadata: { script: '${command}' }\n`
    expect((await lint(text)).format).toBe('cloudformation')
  })
})

describe('any text', () => {
  const bit = fc.constantFrom(
    ...[
      'aws kms create-key',
      ' --policy ',
      " --tags 'TagKey=a'",
      '"',
      "'",
      '`',
      '$(',
      ')',
      '${',
      '}',
      '$((',
      '((',
      '<<EOF',
    ],
    ...[
      '\nEOF\n',
      '<<-E',
      '\\',
      '\\\n',
      '\n',
      '\r\n',
      '#',
      '|',
      '&&',
      ';',
      '>',
      'K=',
      '$K',
      '{"a": [',
      ']}',
      '{',
      ' ',
      'é',
    ],
    ...[
      "$'",
      '<<<',
      '${{ a }}',
      'aws kms put-key-policy --key-id $K --policy ',
      'file://p',
      '> p',
      'if ',
      ' fi',
      'cat ',
    ],
  )
  const script = fc.array(bit, { maxLength: 40 }).map(bits => bits.join(''))

  it('is read without failing, and what is said of it stands in it', async () => {
    const check = async (text: string, name: string) => {
      const { findings, problems } = await lint(text, name)
      expect(problems.filter(({ code }) => code !== 'invalid-syntax')).toEqual([])
      for (const { at } of findings) {
        expect(at.start).toBeGreaterThanOrEqual(0)
        expect(at.end).toBeGreaterThanOrEqual(at.start)
        expect(at.end).toBeLessThanOrEqual(text.length)
      }
    }
    await fc.assert(
      fc.asyncProperty(script, text => check(text, 'a.sh')),
      { numRuns: 300 },
    )
    const inYaml = (text: string) => `steps:\n- run: ${JSON.stringify(text)}\n`
    await fc.assert(
      fc.asyncProperty(script, text => check(inYaml(text), 'a.yml')),
      { numRuns: 200 },
    )
  })

  it('in which a command is found has passed the prefilter', async () => {
    const mayHold = prefilterFor(format.needles)
    await fc.assert(
      fc.asyncProperty(script, async text => {
        const [{ keys = [] } = {}] = await modelsOf(text, 'a.sh')
        expect(keys.length === 0 || mayHold(Buffer.from(text))).toBe(true)
      }),
    )
  })

  it.each([
    ['$(', ''],
    ['${', ''],
    ['"$(', ''],
    ['`', ''],
    ['((', ''],
    ['cat <<EOF\n$(', ''],
    ["$'\\x", ''],
    ['K=$(aws kms create-key)\n', ''],
    ['aws kms create-alias --alias-name a --target-key-id $K\n', ''],
    ['aws kms put-key-policy --key-id $K --policy "$K"\n', 'K=$(aws kms create-key)\n'],
    ['A="$A$A"\n', 'aws kms create-key --key-spec $A\n'],
    ['steps,', ''],
  ])('takes time in proportion to its length: %j', async (part, head) => {
    const timeOf = async (count: number) => {
      const text = head + part.repeat(count)
      const start = performance.now()
      await modelsOf(text, 'a.sh')
      return performance.now() - start
    }
    await timeOf(500)
    const count = 3000
    const [short, long] = [await timeOf(count), await timeOf(4 * count)]
    expect(long).toBeLessThan(12 * short + 200)
  })
})
