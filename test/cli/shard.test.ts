import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openShard, shardOf } from '../../src/cli/shard.ts'
import { kmslint } from './program.ts'

const NAMES = Array.from({ length: 400 }, (_, at) => `stacks/s${at}/s${at}.yaml`)

/** The names that a shard gets. */
function namesOf(text: string, env: Record<string, string> = {}): string[] {
  const shard = openShard(text, env)
  return NAMES.filter(name => shard.has(name))
}

describe('--shard', () => {
  it('is what the documentation says: the first eight digits of SHA-256, modulo the number of shards', () => {
    const digits = createHash('sha256').update('a/ä.yaml').digest('hex').slice(0, 8)
    expect(shardOf('a/ä.yaml', 7)).toBe((Number.parseInt(digits, 16) % 7) + 1)
    // Stays so: reports of one run may come from machines that differ.
    expect(['a.yaml', 'b.yaml', 'stacks/keys.json'].map(name => shardOf(name, 4))).toMatchInlineSnapshot(`
      [
        1,
        4,
        3,
      ]
    `)
  })

  it('gives each file to one shard, and each shard its share', () => {
    const shards = [1, 2, 3, 4].map(index => namesOf(`${index}/4`))
    expect(shards.flat().sort()).toEqual([...NAMES].sort())
    for (const names of shards) expect(names.length).toBeGreaterThan(70)
  })

  it.each([
    ['GitLab', 'auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '3' }, '2/3'],
    ['GitLab, of a job that is not parallel', 'auto', { CI_NODE_TOTAL: '1' }, '1/1'],
    ['CircleCI', 'auto', { CIRCLE_NODE_INDEX: '0', CIRCLE_NODE_TOTAL: '3' }, '1/3'],
    ['Kubernetes, which tells no total', 'auto/3', { JOB_COMPLETION_INDEX: '2' }, '3/3'],
  ])('auto is what %s says', (_, text, env, same) => {
    expect(namesOf(text, env)).toEqual(namesOf(same))
  })

  it.each([
    ['auto', {}, 'finds none of CI_NODE_INDEX, CIRCLE_NODE_INDEX, JOB_COMPLETION_INDEX'],
    ['auto', { JOB_COMPLETION_INDEX: '0' }, 'write --shard auto/4'],
    ['auto/2', { JOB_COMPLETION_INDEX: '2' }, 'this is shard 3 of 2'],
    ['auto', { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '3' }, 'this is shard NaN of 3'],
    ['0/4', {}, 'such as --shard 1/4, or auto; got "0/4"'],
    ['5/4', {}, 'such as --shard 1/4'],
    ['1', {}, 'such as --shard 1/4'],
    ['1/4/', {}, 'such as --shard 1/4'],
  ])('%s with %j is refused', (text, env, message) => {
    expect(() => openShard(text, env)).toThrow(message)
  })

  it.each([
    [['--shard', '1/2', '-'], '--shard is for files'],
    [['--shard', '1/2', '--baseline', 'b', '--update-baseline'], 'cannot go together'],
  ])('%j is refused', (args, message) => {
    const { code, stderr } = kmslint(args)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
  })
})
