import { createHash } from 'node:crypto'
import { WrongSetting } from '../config/wrong-setting.ts'

/** One of several runs that share the files among them. */
export interface Shard {
  /** Whether what is told of this path, by the name it is reported under, is told by this run. */
  has(name: string): boolean
  /** Whether there was anything to share: a run that gets nothing of it has done its work. */
  readonly asked: boolean
}

/** Which shard this is, from 1 on, of how many. */
interface Share {
  readonly index: number
  readonly total: number
}

/** The share that `--shard` asks for. Throws WrongSetting. */
export function openShard(text: string, env: NodeJS.ProcessEnv = process.env): Shard {
  const { index, total } = shareOf(text, env)
  let asked = false
  return {
    has(name) {
      asked = true
      return shardOf(name, total) === index
    },
    get asked() {
      return asked
    },
  }
}

/**
 * The shard of `total` that a path belongs to, from 1 on: the first 32 bits of the SHA-256 of its name in UTF-8, most
 * significant byte first, modulo `total`. The name alone decides, so that files may come and go without others moving.
 */
export function shardOf(name: string, total: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % total) + 1
}

/** How those who start several runs number them. */
interface Numbering {
  readonly index: string
  /** Unset where the number of runs is not told. */
  readonly total?: string
  readonly first: 0 | 1
}

/**
 * Sources, 2026-11-24: https://docs.gitlab.com/ci/variables/predefined_variables/,
 * https://circleci.com/docs/variables/, https://kubernetes.io/docs/tasks/job/indexed-parallel-processing-static/.
 */
const NUMBERINGS: readonly Numbering[] = [
  { index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
  { index: 'CIRCLE_NODE_INDEX', total: 'CIRCLE_NODE_TOTAL', first: 0 },
  { index: 'JOB_COMPLETION_INDEX', first: 0 },
]

function shareOf(text: string, env: NodeJS.ProcessEnv): Share {
  const [, index = '', total] = /^(\d+|auto)(?:\/(\d+))?$/.exec(text) ?? []
  const share =
    index === 'auto'
      ? shareOfEnvironment(total === undefined ? undefined : Number(total), env)
      : { index: Number(index), total: Number(total) }
  if (index !== '' && share.index >= 1 && share.index <= share.total) return share
  if (index === 'auto')
    throw new WrongSetting(
      `--shard ${text}: the environment says that this is shard ${share.index} of ${share.total}`,
    )
  throw new WrongSetting(`--shard needs which of how many, such as --shard 1/4, or auto; got "${text}"`)
}

function shareOfEnvironment(given: number | undefined, env: NodeJS.ProcessEnv): Share {
  const numbering = NUMBERINGS.find(({ index }) => env[index])
  // A job of GitLab that is not parallel has a total and no index.
  if (!numbering && env.CI_NODE_TOTAL === '1') return { index: 1, total: given ?? 1 }
  if (!numbering)
    throw new WrongSetting(
      `--shard auto finds none of ${NUMBERINGS.map(({ index }) => index).join(', ')} in the environment; write --shard 1/4`,
    )
  const total = given ?? Number(env[numbering.total ?? ''])
  if (Number.isNaN(total))
    throw new WrongSetting(`--shard auto: ${numbering.index} does not tell of how many; write --shard auto/4`)
  return { index: Number(env[numbering.index]) + 1 - numbering.first, total }
}
