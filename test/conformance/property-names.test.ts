import { describe, expect, it } from 'vitest'
import { exampleOf, isDocument, lintExample } from '../../scripts/generate/example.ts'
import { loadFormats, loadRules, readText } from '../../scripts/generate/folders.ts'
import { isFence, parseReadme } from '../../scripts/generate/readme.ts'
import type { Format } from '../../src/formats/format.ts'
import { API } from '../../src/kms/makers/api.ts'
import { CLOUDFORMATION } from '../../src/kms/makers/cloudformation.ts'
import type { Maker } from '../../src/kms/makers/maker.ts'

/** Findings name properties as the document does: here as documents for a maker that calls all of them otherwise. */
const [rules, formats] = await Promise.all([loadRules(), loadFormats()])
const NAMES = [CLOUDFORMATION, API]
  .flatMap(({ names, grantNames }) => Object.values({ ...names, ...grantNames }))
  .filter(name => name !== undefined)
const ITS_OWN = new RegExp(`(?<!kms:|aws:)\\b(?:${NAMES.join('|')}|CloudFormation)\\b(?! of KMS)`)

/** Its names are those of the schemas of CloudFormation and of the API. */
const named = rules.filter(({ id }) => id !== 'schema-violation')

describe.each(named.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const { sections } = parseReadme(readText(`rules/${id}/README.md`) ?? '')
  const documents = sections.flatMap(({ blocks }) => blocks.filter(isFence).filter(isDocument))

  it('has no name of a property that is not the maker’s', async () => {
    const reports = await Promise.all(
      documents.map(document => lintExample(exampleOf(document), [rule], formats.map(asOther))),
    )
    const texts = reports
      .flatMap(({ findings }) => findings)
      .flatMap(({ message, related, fix }) => [message, ...related.map(one => one.message), fix?.title ?? ''])
    expect(texts.filter(text => ITS_OWN.test(text))).toEqual([])
  })
})

function otherMaker(maker: Maker): Maker {
  const { names, grantNames, requests } = maker
  return {
    ...maker,
    title: 'Otherform',
    names: renamed(names),
    ...(grantNames && { grantNames: renamed(grantNames) }),
    ...(requests && { requests: renamed(requests) }),
  }
}

function renamed<Names extends object>(names: Names): Names {
  const others = Object.entries(names).map(([own, name]) => [own, name && `other_${own}`])
  return Object.fromEntries(others) as Names
}

/** The format, all it reads made by that maker. */
function asOther(format: Format): Format {
  return {
    ...format,
    read(...given) {
      const { groups, problems } = format.read(...given)
      return { groups: withMaker(groups, new Map()), problems }
    },
  }
}

/** A copy in which what was one object is one object still. */
function withMaker<T>(value: T, copies: Map<object, object>): T {
  if (typeof value !== 'object' || value === null) return value
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain) return value
  const known = copies.get(value)
  if (known) return known as T
  const copy = (Array.isArray(value) ? [] : {}) as Record<string, unknown>
  copies.set(value, copy)
  for (const [key, member] of Object.entries(value)) {
    copy[key] = key === 'maker' ? otherMaker(member as Maker) : withMaker(member, copies)
  }
  return copy as T
}
