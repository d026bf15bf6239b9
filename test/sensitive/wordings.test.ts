import { expect, it } from 'vitest'
import { detectSecrets } from '../../src/sensitive/secrets/detect.ts'
import { mayHoldSecret } from '../../src/sensitive/secrets/gate.ts'

/** Ways to tell a secret, all made up: a text, and the key of its tag where it is a tag's value. */
const TOLD: readonly (readonly [text: string, label?: string])[] = [
  ['Password MySecretPassw0rd!'],
  ['password hunter2'],
  ['pw: hunter2'],
  ['PW=hunter22'],
  ['passcode 123456'],
  ['Kennwort: Sommer2024!'],
  ['mot de passe: Soleil2024!'],
  ['contraseña: Verano2024'],
  ['credentials admin:Sup3rS3cret!'],
  ['HEROKU_API_KEY=6c1b0a0f-4a1d-4b1e-9d6e-0a1b2c3d4e5f'],
  ['api key: 6c1b0a0f-4a1d-4b1e-9d6e-0a1b2c3d4e5f'],
  ['6c1b0a0f-4a1d-4b1e-9d6e-0a1b2c3d4e5f', 'ApiKey'],
  ['12345678', 'Password'],
  ['4821', 'HsmPin'],
  ['password: 12345678'],
  ['password=1234'],
  ['curl -u admin:Passw0rdX https://x.example.com'],
  ['password: October2024!'],
  ['October2024!', 'DbPassword'],
  ['#Secret1x', 'Password'],
  ['https://api.example.com/hook?token=abc123DEF456'],
  ['password: cGFzc3dvcmQxMjM='],
  ['Server=db;User Id=app;Password=Xyz123!;'],
  ['token qjw4kd92mzxp0vbn3hl7trsyc6ge1afu5o8i2wqd90plmzx'],
  ['secret key base: 3f9a0c8e7b6d5a4f3e2d1c0b9a8f7e6d'],
  ['secret: hunter2hunter'],
  ['DB creds: app / S3cr3t!pass'],
  ['passwd hunter2!'],
  ['Master password Admin123'],
  ['default pwd Welcome1'],
]

/** Ways to speak of one without telling it. */
const UNTOLD: readonly (readonly [text: string, label?: string])[] = [
  ['encryption key: 1234abcd-12ab-34cd-56ef-1234567890ab'],
  ['master key: 1234abcd-12ab-34cd-56ef-1234567890ab'],
  ['password: 2024-01-01'],
  ['password=managed'],
  ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQC7vbqajDhA8sjd7f6gh5j4k3l2m1n0b9v8c7x6z5'],
  ['KMS key for password reset v2'],
  ['pin: see 1'],
  ['pin 4 of the HSM'],
  ['Token v2 service'],
  ['Secret 2 of 3'],
  ['pw policy'],
  ['power pw-service-2'],
  ['hash: 12345678 secret'],
  ['1234abcd-12ab-34cd-56ef-1234567890ab', 'EncryptionKey'],
  ['1234abcd-12ab-34cd-56ef-1234567890ab', 'KmsKeyId'],
  ['2555', 'PasswordMaxAgeDays'],
  ['90', 'PasswordRotation'],
  ['secretsmanager-rotation-lambda-2024'],
  ['password_policy=strict'],
  ['token_ttl=3600'],
  ['token expiry: 86400 seconds'],
  ['auth=oidc'],
  ['credentials=iam'],
  ['api-key=header'],
  ['DKIM selector s1._domainkey'],
  ['secret santa 2024'],
]

it.each(labelled(TOLD))('is told: %s %s', (text, label) => {
  expect(mayHoldSecret({ text, label })).toBe(true)
  expect(detectSecrets({ text, label })).not.toEqual([])
})

it.each(labelled(UNTOLD))('is not told: %s %s', (text, label) => {
  expect(detectSecrets({ text, label })).toEqual([])
})

function labelled(texts: typeof TOLD): [text: string, label: string][] {
  return texts.map(([text, label = '']) => [text, label])
}
