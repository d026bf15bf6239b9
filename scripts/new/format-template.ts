/** A format that compiles, and recognises nothing yet. */
export function formatSource(id: string): string {
  return `import { find } from '../../syntax/lookup.ts'
import { EMPTY_MODEL, type Format } from '../format.ts'

/** TODO: what these documents are, and who reads them. */
const format: Format = {
  id: '${id}',
  title: 'TODO: as people name it',
  // TODO: every file of this format holds one of these; a file that holds none is never parsed.
  needles: ['TODO'],
  hallmark: /TODO/,
  recognise: ({ root }) => (root?.kind === 'mapping' && find(root, 'TODO') ? 'likely' : undefined),
  // TODO: valueOfNode makes values of nodes; readKey, readAlias and readPolicy in src/model/ make the model of values.
  read: () => ({ groups: [[{ assuming: [], model: EMPTY_MODEL }]], problems: [] }),
}

export default format
`
}

/** Its page: documents it recognises and does not, and the model it makes, to be printed by the generator. */
export function formatReadme(id: string): string {
  return `# ${id}

TODO: what these documents are, in one line and without a full stop

## Recognised

${fence('yaml', 'TODO: true')}

## Not recognised

${fence('yaml', 'something: else')}

## Read as

${fence('yaml', 'TODO: true')}
`
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}
