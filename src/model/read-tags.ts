import { placeOf } from '../value/text.ts'
import { entryOf, type Value } from '../value/value.ts'
import { ABSENT } from './field.ts'
import type { Tag, Tags } from './model.ts'
import { sensitiveField } from './read-field.ts'

const KEY_NAMES = ['Key', 'TagKey', 'tagKey', 'key']
const VALUE_NAMES = ['Value', 'TagValue', 'tagValue', 'value']

/** Tags in any of the shapes makers take: a list of Key and Value (TagKey and TagValue in the API, with a small letter elsewhere), or a map. */
export function readTags(value: Value): Tags {
  if (value.kind === 'list') {
    const items = value.items.filter(item => item.kind !== 'absent')
    const tags = items.flatMap((item, index) => tagOfItem(item, index) ?? [])
    return { items: tags, complete: tags.length === items.length, at: placeOf(value) }
  }
  if (value.kind === 'map') {
    const tags = value.entries.map(entry => ({
      kind: 'tag' as const,
      name: 'tag',
      at: { span: entry.keySpan },
      key: sensitiveField({ kind: 'text', span: entry.keySpan, pieces: [entry.key], plain: false }),
      value: sensitiveField(entry.value),
    }))
    return { items: tags, complete: value.complete, at: placeOf(value) }
  }
  return {
    items: [],
    complete: value.kind === 'absent',
    at: value.kind === 'absent' ? undefined : placeOf(value),
  }
}

function tagOfItem(item: Value, index: number): Tag | undefined {
  if (item.kind !== 'map') return undefined
  const member = (names: readonly string[]) => {
    const entry = names.map(name => entryOf(item, name)).find(found => found !== undefined)
    return entry ? sensitiveField(entry.value) : ABSENT
  }
  return {
    kind: 'tag',
    name: `tag ${index + 1}`,
    at: placeOf(item),
    key: member(KEY_NAMES),
    value: member(VALUE_NAMES),
  }
}
