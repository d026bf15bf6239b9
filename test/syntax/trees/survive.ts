import { parse } from '../../../src/syntax/parse.ts'

/** Run as a process: reads, twice each, texts that end a process when given to `yaml` as they are. */
const PARTS = [
  '[',
  '{a: ',
  '- ',
  '? ',
  'a: ',
  '- [ ',
  '[? ',
  '? - ',
  '{? ',
  '["]", ',
  "[']', ",
  '[#]\n',
  '!a [',
  '&a [',
  ': ',
  '- a: ',
]

for (const depth of [90, 150, 300, 1000, 30_000]) {
  for (const part of PARTS) {
    const opened = part.repeat(depth)
    for (const text of [
      opened,
      `${opened}\nb`,
      `a: {b\n${opened}`,
      `x: "\n${opened}\ny: [`,
      `${opened}${']'.repeat(depth)}`,
    ]) {
      for (let round = 0; round < 2; round++) {
        const { problems } = await parse({ name: 'a.yaml', text })
        if (problems.length === 0 && depth > 150) throw new Error(`no problem for ${part} × ${depth}`)
      }
    }
  }
}
for (const depth of [300, 1200]) {
  const lines = Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`)
  for (const text of [`${lines.join('\n')}\n}`, `${lines.join('\n').replaceAll('a:', '-')}\nb: [`]) {
    for (let round = 0; round < 2; round++) await parse({ name: 'a.yaml', text })
  }
}
process.stdout.write('survived\n')
