import type { Alternatives, Surroundings } from '../../model/model.ts'
import type { MappingNode, ScalarNode } from '../../syntax/tree.ts'
import type { Source } from '../../text/source.ts'
import { type Choose, explore } from '../../value/scenarios.ts'
import type { Neighbours, Reference } from '../format.ts'
import { EMPTY_MODEL } from '../format.ts'
import { Evaluation } from './evaluate.ts'
import { mappingOf } from './intrinsic.ts'
import { isMade } from './keys.ts'
import { passedBy } from './passed.ts'
import { Program } from './program.ts'
import { READERS } from './readers.ts'
import { MOST_SCENARIOS } from './scenarios.ts'
import { entryIn, Template, typeOf } from './template.ts'
import { templateIn } from './wrapped.ts'

/**
 * The resources that are stacks of their own, and the property that may name a template beside this one, which
 * `aws cloudformation package` puts in its place.
 * Source: https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html, 2026-11-24.
 */
const STACKS: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::CloudFormation::StackSet': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
}

/** An address, or a path that is still to be filled in. */
const NO_PATH = /^[a-z][a-z\d+.-]*:|\$\{|^\s*$/i

/** The templates beside this one that its stacks are made of. */
export function childrenOf(template: MappingNode): Reference[] {
  const resources = mappingOf(entryIn(template, 'Resources')?.value)
  return (resources?.entries ?? []).flatMap(({ value }) => {
    const child = childOf(mappingOf(value))
    return child ? [{ path: child.value, at: child.span }] : []
  })
}

function childOf(resource: MappingNode | undefined): ScalarNode | undefined {
  const property = STACKS[typeOf(resource) ?? '']
  if (property === undefined) return undefined
  const path = entryIn(mappingOf(entryIn(resource, 'Properties')?.value), property)?.value
  return path?.kind === 'scalar' && path.tag === undefined && !NO_PATH.test(path.value) ? path : undefined
}

/** A stack, or the template itself: works out what is in it in one scenario of the whole; undefined where it is not made. */
type Within = (choose: Choose) => Evaluation | undefined

/** What the stacks of a template come to with the parameters that it passes to them, and their own stacks in turn. */
export function readNested(program: Program, neighbours: Neighbours): Alternatives[] {
  return nestedIn(program, choose => new Evaluation(program, choose), neighbours)
}

function nestedIn(program: Program, within: Within, neighbours: Neighbours): Alternatives[] {
  return program.resources.flatMap(resource => {
    const reference = childOf(resource.node)
    const tree = reference && neighbours(reference.span)
    const found = tree && templateIn(tree.documents[0]?.root)
    if (!found) return []
    // Stacks of a set are made in any account and any region.
    const isSet = resource.type === 'AWS::CloudFormation::StackSet'
    const surroundings = isSet ? elsewhere(program.surroundings) : program.surroundings
    const template = new Template(found.template)
    const programs = new Map<string, Program>()
    const inside: Within = choose => {
      const outer = within(choose)
      const own = outer?.program.resource(resource.logicalId)
      if (!outer || !own || !isMade(own, outer)) return undefined
      const passed = passedBy(own, outer.within(own.scope))
      const made = programs.get(passed.identity) ?? new Program(template, surroundings, { passed })
      programs.set(passed.identity, made)
      return new Evaluation(made, choose)
    }
    const plain = new Program(template, surroundings)
    return [...resourcesIn(plain, inside, tree.source), ...nestedIn(plain, inside, neighbours)]
  })
}

function elsewhere(surroundings: Surroundings): Surroundings {
  return { ...surroundings, region: undefined, account: undefined, partition: undefined }
}

function resourcesIn(program: Program, inside: Within, source: Source): Alternatives[] {
  return program.resources.flatMap(({ type, logicalId }) => {
    const read = READERS[type]
    if (!read) return []
    const scenarios = explore(choose => {
      const evaluation = inside(choose)
      const resource = evaluation?.program.resource(logicalId)
      return evaluation && resource && isMade(resource, evaluation)
        ? read(resource, evaluation, source)
        : EMPTY_MODEL
    }, MOST_SCENARIOS)
    return [scenarios.map(({ assuming, result }) => ({ assuming, model: result }))]
  })
}
