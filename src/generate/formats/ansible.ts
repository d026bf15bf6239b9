import { ANSIBLE } from '../../kms/makers/ansible.ts'
import { type Assembled, asItStands, propertiesOf } from '../document/assemble.ts'
import { fixed, list, mapping, type Node } from '../document/node.ts'
import { TagMap } from '../document/tag-map.ts'
import type { Draft } from '../draw/draft.ts'
import type { Random } from '../draw/random.ts'
import type { Sample } from '../draw/sample.ts'
import type { SampleFormat } from './format.ts'

/** A task for Ansible: the key and its alias are parameters of one module, the policy is a mapping, tags are a map. */
export const ANSIBLE_TASKS: SampleFormat = {
  language: 'yaml',
  maker: ANSIBLE,
  subjects: ['key', 'alias', 'policy'],
  alone: ['deletionWindow'],
  hasShapes: false,
  tagNames: TagMap.NAMES,
  assemble: (sample, _about, _shape, random) => assembleTasks(sample, random),
}

function assembleTasks({ key, alias, policy }: Sample, random: Random): Assembled {
  key.set('policy', policy)
  const tags = new TagMap(key.properties.get('tags'))
  key.set('tags', tags.written)
  const name = alias.properties.get('aliasName') ?? fixed('')
  key.set('aliasName', name)
  const task = mapping({ name: fixed(`Make ${key.name}`), 'amazon.aws.kms_key': parametersOf(key) })
  const { root, blamed } = asItStands(list(task), random)
  // A key goes by its alias.
  const place = (at: Node | Draft) => ('kind' in at ? tags.placeOf(at) : name)
  return { root, blamed: at => blamed(place(at)), isName: at => 'kind' in at && tags.placeOf(at) !== at }
}

/** The days until a key is deleted are for a task that deletes it. */
function parametersOf(key: Draft): Node {
  if (key.properties.get('deletionWindow')?.kind !== 'slip') {
    key.properties.delete('deletionWindow')
    return propertiesOf(key, ANSIBLE)
  }
  for (const property of [...key.properties.keys()])
    if (property !== 'deletionWindow' && property !== 'aliasName') key.properties.delete(property)
  key.set('state', fixed('absent'))
  return propertiesOf(key, ANSIBLE)
}
