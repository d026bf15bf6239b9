import type { Document } from '../../syntax/tree.ts'
import type { Certainty, Format, Sections } from '../format.ts'
import { constructsOf } from './constructs.ts'
import { ignoresOf } from './ignores.ts'
import { namesMentioned } from './mentioned-names.ts'
import { childrenOf } from './nested.ts'
import { readTemplate } from './read.ts'
import { entryIn, Template, typeOf } from './template.ts'
import { templateIn, type Wrapped } from './wrapped.ts'

/** CloudFormation templates: as written by hand, as CDK synthesises them, SAM's, and those that other documents hold. */
const format: Format = {
  id: 'cloudformation',
  title: 'CloudFormation template',
  // The last two may pass to others what their keys are made of.
  needles: ['AWS::KMS::', 'AWS::CloudFormation::Stack', 'AWS::Serverless::Application'],
  hallmark: /AWS::KMS::(?:Key|Alias|ReplicaKey)\b/,
  recognise: document => recognise(document),
  read: ({ root }, { source }, surroundings, neighbours) => {
    const found = templateIn(root)
    return found ? readTemplate(found, source, surroundings, neighbours) : { groups: [], problems: [] }
  },
  references: ({ root }) => from(templateIn(root), childrenOf),
  ignores: ({ root }, tree) => from(templateIn(root), template => ignoresOf(template, tree)),
  mentions: ({ root }, tree) => from(templateIn(root), template => namesMentioned(template, tree)),
  sections: ({ root }) => sectionsOf(templateIn(root)),
  origins: ({ root }, beside) => from(templateIn(root), template => constructsOf(template, beside)),
}

export default format

function from<T>(
  found: Wrapped | undefined,
  read: (template: Wrapped['template']) => readonly T[],
): readonly T[] {
  return found ? read(found.template) : []
}

function sectionsOf(found: Wrapped | undefined): Sections | undefined {
  if (!found) return undefined
  const { resources, parameters } = new Template(found.template)
  const whole = found.isPutTogether ? undefined : found.template
  return resources && { resources, parameters, whole }
}

/** By its version or transform, or by what holds it; else by resources whose types are AWS's. */
function recognise({ root }: Document): Certainty | undefined {
  const found = templateIn(root)
  if (!found) return undefined
  const { template } = found
  const isDeclared = entryIn(template, 'AWSTemplateFormatVersion') ?? entryIn(template, 'Transform')
  if (isDeclared || found.in === 'serverless') return 'certain'
  return hasTypedResource(template) ? 'likely' : undefined
}

function hasTypedResource(template: Wrapped['template']): boolean {
  const resources = entryIn(template, 'Resources')?.value
  return (
    resources?.kind === 'mapping' &&
    resources.entries.some(({ value }) => value.kind === 'mapping' && typeOf(value)?.includes('::'))
  )
}
