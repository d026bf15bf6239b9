import { matchesWildcard } from '../../../src/kms/wildcard.ts'
import type { Rule } from '../../../src/rule/rule.ts'
import { FORMATS, readText } from '../folders.ts'
import { isFence, parseReadme } from '../readme.ts'

/** Why some rules have nothing to say in a format: a line of its README. */
export interface Reason {
  /** Rules by their ids, with `*`, and kinds of subjects, whose rules all are meant. */
  readonly names: readonly string[]
  readonly text: string
}

/** What stands under this heading of a format's README: `- a, b: why`, the names as code. Undefined where it has no such heading. */
export const HEADING = 'Cannot say'

export function reasonsOf(format: string): readonly Reason[] | undefined {
  const { sections } = parseReadme(readText(`${FORMATS}/${format}/README.md`) ?? `# ${format}`)
  const blocks = sections.find(({ heading }) => heading === HEADING)?.blocks
  const lines = blocks?.flatMap(block => (isFence(block) ? [] : block.text.split(/\n(?=- )/)))
  return lines?.flatMap(line => {
    const [, names = '', text = ''] = /^- ((?:`[^`]+`(?:, )?)+): (.+)$/s.exec(line) ?? []
    if (text === '') return []
    return [{ names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), text: joined(text) }]
  })
}

/** Whether a reason is about a rule: by its id, or by all kinds of subjects that the rule has. */
export function isAbout({ names }: Reason, { id, subject }: Rule): boolean {
  return names.some(name => matchesWildcard(name, id)) || [subject].flat().every(kind => names.includes(kind))
}

function joined(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ')
}
