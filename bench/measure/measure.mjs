import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)

/** The built command, wherever the package says it is. */
export const KMSLINT = fileURLToPath(
  new URL(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).bin.kmslint, ROOT),
)

/** The shortest of several runs, in milliseconds: what the work takes when nothing else gets in its way. */
export async function best(times, work) {
  let shortest = Number.POSITIVE_INFINITY
  for (let run = 0; run < times; run++) {
    const start = performance.now()
    await work()
    shortest = Math.min(shortest, performance.now() - start)
  }
  return shortest
}

/** The same in time of the processor, which does not count what else the machine does meanwhile. */
export async function bestOfProcessor(times, work) {
  let shortest = Number.POSITIVE_INFINITY
  for (let run = 0; run < times; run++) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    shortest = Math.min(shortest, (user + system) / 1000)
  }
  return shortest
}

/** Prints one measurement beside its bound, and fails the bench where it is not kept. */
export function expect(what, value, { atMost, atLeast, unit = '' }) {
  const kept = atMost === undefined ? value >= atLeast : value <= atMost
  const bound = atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`
  console.log(`${kept ? 'ok  ' : 'FAIL'} ${what}: ${round(value)}${unit} (${bound}${unit})`)
  if (!kept) process.exitCode = 1
}

/**
 * The same for what is bound in milliseconds, which only a quiet machine can tell: where other work took the processor away,
 * so that `slowdown` times as much passed as was worked, the measurement is printed and not judged.
 */
export function expectWhenQuiet(what, value, { slowdown, ...bound }) {
  if (slowdown <= QUIET) return expect(what, value, bound)
  const busy = `the machine is busy: work takes ${round(slowdown)} times as long`
  console.log(
    `     ${what}: ${round(value)}${bound.unit} (at most ${bound.atMost}${bound.unit}; not judged: ${busy})`,
  )
}

const QUIET = 1.2

/** How much longer work takes than the processor works on it. `work` must only calculate. */
export async function slowdownOf(times, work) {
  const [start, worked] = [performance.now(), process.cpuUsage()]
  for (let run = 0; run < times; run++) await work()
  const { user, system } = process.cpuUsage(worked)
  return ((performance.now() - start) * 1000) / (user + system)
}

export function round(value) {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}
