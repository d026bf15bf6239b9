import type { Surroundings } from '../../model/model.ts'
import { ASSUME_NOTHING } from '../../value/scenarios.ts'
import { Evaluation } from './evaluate.ts'
import { mappingOf } from './intrinsic.ts'
import { expandLoops } from './loops.ts'
import { Names } from './names.ts'
import { Comparisons } from './parameters.ts'
import type { Passed } from './passed.ts'
import { type Resource, type Template, typeOf } from './template.ts'

/** How a template is used. */
interface Use {
  readonly hasVariables?: boolean
  /** What another template passes to it, whose stack it is. */
  readonly passed?: Passed
}

/** A template ready to be worked out: what is the same in all scenarios. */
export class Program {
  readonly template: Template
  readonly names: Names
  readonly surroundings: Surroundings
  /** In document order, loops carried out where what they run over needs no assumption. */
  readonly resources: readonly Resource[]
  /** Whether variables of the Serverless Framework are filled in before CloudFormation sees the template. */
  readonly hasVariables: boolean
  // What a loop runs over is worked out before it is known what the loops make.
  #byName: ReadonlyMap<string, Resource> = new Map()

  constructor(template: Template, surroundings: Surroundings, { hasVariables = false, passed }: Use = {}) {
    this.template = template
    this.hasVariables = hasVariables
    this.surroundings = surroundings
    this.names = new Names(template, new Comparisons(template), surroundings, passed)
    this.resources = resourcesOf(this)
    this.#byName = new Map(this.resources.map(resource => [resource.logicalId, resource]))
  }

  /** The resource a reference names, be it written or made by a loop. */
  resource(logicalId: string): Resource | undefined {
    return this.#byName.get(logicalId)
  }

  /** `AWS::KMS::Key`; undefined where there is no such resource or its type is not plain text. */
  typeOf(logicalId: string): string | undefined {
    return this.resource(logicalId)?.type ?? this.template.typeOf(logicalId)
  }
}

function resourcesOf(program: Program): readonly Resource[] {
  const section = program.template.resources
  if (!section) return []
  const { entries } = expandLoops(section, new Evaluation(program, ASSUME_NOTHING))
  return entries.flatMap(({ key, entry, scope }) => {
    const node = mappingOf(entry.value)
    const type = typeOf(node)
    return node && type !== undefined ? [{ logicalId: key, idSpan: entry.key.span, type, node, scope }] : []
  })
}
