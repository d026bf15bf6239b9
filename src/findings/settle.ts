import { pathAt } from '../syntax/path.ts'
import type { Tree } from '../syntax/tree.ts'
import { type Span, spansEqual } from '../text/span.ts'
import type { Assumption } from '../value/value.ts'
import type { Finding, Fix, RelatedPlace } from './finding.ts'
import { fingerprintOf } from './fingerprint.ts'
import { narrowed } from './narrow.ts'
import type { Settled } from './observation.ts'

/** Turns what was observed into findings: alike ones made one, placed, in document order. Several trees have no places in common. */
export function settle(
  observations: readonly Settled[],
  treeAt: (place: Span) => Tree,
  fixOf: (from: Settled) => Fix | undefined,
): Finding[] {
  const groups = new Map<string, Settled[]>()
  for (const observation of observations.map(each => narrowed(each, treeAt(each.at.span)))) {
    const { rule, messageId, message, at } = observation
    const key = [rule, messageId, at.span.start, at.span.end, message].join(' ')
    const group = groups.get(key)
    if (group) group.push(observation)
    else groups.set(key, [observation])
  }
  const seen = new Map<string, number>()
  return [...groups.values()]
    .map(group => findingOf(group, treeAt, fixOf))
    .sort(inOrder)
    .map(finding => {
      const identity = identityOf(finding)
      const nth = seen.get(identity) ?? 0
      seen.set(identity, nth + 1)
      return { ...finding, fingerprint: fingerprintOf(identity, nth) }
    })
}

/** One finding from all that one rule says of one place in the same words. */
function findingOf(
  group: readonly Settled[],
  treeAt: (place: Span) => Tree,
  fixOf: (from: Settled) => Fix | undefined,
): Finding {
  const [first] = group as [Settled, ...Settled[]]
  const fix = fixOf(first)
  return {
    rule: first.rule,
    messageId: first.messageId,
    message: first.message,
    severity: first.severity,
    confidence: first.confidence,
    at: first.at.span,
    related: [...usesOf(group), ...relatedOf(first)],
    assuming: assumptionsOf(group),
    resource: first.resource,
    path: pathAt(treeAt(first.at.span), first.at.span),
    ...(fix && { fix }),
    ...(first.isSensitive && { isSensitive: true }),
    fingerprint: '',
  }
}

/** Every place where what is blamed is used, if it is written elsewhere. */
function usesOf(group: readonly Settled[]): RelatedPlace[] {
  const uses = new Map<number, Span>()
  for (const { at } of group) if (at.use && !spansEqual(at.use, at.span)) uses.set(at.use.start, at.use)
  return [...uses.values()].sort(byPlace).map(at => ({ at, message: 'used here' }))
}

function relatedOf({ related }: Settled): RelatedPlace[] {
  return related.map(({ at, message }) => ({ at: at.span, message }))
}

/** What any of the group assumes. One that assumes nothing speaks for all. */
function assumptionsOf(group: readonly Settled[]): Assumption[] {
  const all = group.map(({ assuming, at }) => [...assuming, ...(at.supposing ?? [])])
  if (all.some(assumptions => assumptions.length === 0)) return []
  const unique = new Map(all.flat().map(assumption => [`${assumption.name}=${assumption.value}`, assumption]))
  return [...unique.values()]
}

function identityOf({ rule, messageId, path, resource }: Finding): string {
  return [rule, messageId, path || resource].join('|')
}

/** By place, then by rule. */
export function inOrder(a: Finding, b: Finding): number {
  return byPlace(a.at, b.at) || compare(a.rule, b.rule) || compare(a.messageId, b.messageId)
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
