import { Document, isCollection, YAMLMap, YAMLSeq, type Node as YamlNode, Scalar as YamlScalar } from 'yaml'
import type { Call, Node } from './node.ts'

/** How a document is spelt. */
export type Language = 'yaml' | 'json'

/** `!If` in YAML; a function straight inside another keeps its long name, for a node has one tag only. */
export function hasShortForm({ argument }: Call, language: Language): boolean {
  return language === 'yaml' && argument.kind !== 'call'
}

export function write(root: Node, language: Language): string {
  if (language === 'json') return `${JSON.stringify(dataOf(root), null, 2)}\n`
  // YAML 1.1, which CloudFormation reads, takes more texts for dates, numbers and booleans: those get quotes.
  const document = new Document(undefined, { version: '1.1' })
  document.contents = yamlOf(root, document)
  return document.toString({
    singleQuote: true,
    lineWidth: 0,
    flowCollectionPadding: false,
    directives: false,
  })
}

/** What the document says as plain data, functions by their long names. */
export function dataOf(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(dataOf)
    case 'mapping':
      return Object.fromEntries(node.entries.map(([name, value]) => [name, dataOf(value)]))
    case 'json':
      return JSON.stringify(dataOf(node.content))
    case 'shell':
      return node.parts.map(shellOf).join('')
    case 'call':
      return { [node.name]: argumentOf(node) }
    case 'slip':
      return node.written && dataOf(node.written)
  }
}

/** A single quote would end the word that the JSON stands in. */
function shellOf(part: string | Node): string {
  if (typeof part === 'string') return part
  if (part.kind === 'scalar') return String(part.value)
  return JSON.stringify(dataOf(part), null, 2).replaceAll("'", '\\u0027')
}

/** In JSON `Fn::GetAtt` takes a list. */
function argumentOf({ name, argument }: Call): unknown {
  const data = dataOf(argument)
  return name === 'Fn::GetAtt' && typeof data === 'string' ? data.split('.') : data
}

function yamlOf(node: Node, document: Document): YamlNode {
  switch (node.kind) {
    case 'list': {
      const sequence = new YAMLSeq<YamlNode>()
      sequence.items = node.items.map(item => yamlOf(item, document))
      return sequence
    }
    case 'mapping': {
      const map = new YAMLMap()
      map.items = node.entries.map(([name, value]) => document.createPair(name, yamlOf(value, document)))
      return map
    }
    case 'json':
      return block(JSON.stringify(dataOf(node.content), null, 2))
    case 'shell':
      return block(node.parts.map(shellOf).join(''))
    case 'call':
      return yamlCall(node, document)
    default:
      return document.createNode(dataOf(node)) as YamlNode
  }
}

function block(text: string): YamlScalar {
  const written = new YamlScalar(text)
  written.type = YamlScalar.BLOCK_LITERAL
  return written
}

function yamlCall(node: Call, document: Document): YamlNode {
  const argument = yamlOf(node.argument, document)
  if (!hasShortForm(node, 'yaml')) {
    const map = new YAMLMap()
    map.items = [document.createPair(node.name, argument)]
    return map
  }
  argument.tag = `!${node.name.replace('Fn::', '')}`
  if (isCollection(argument) && node.argument.kind === 'list' && node.argument.items.every(isShort))
    argument.flow = true
  return argument
}

function isShort(node: Node): boolean {
  return node.kind === 'scalar' || (node.kind === 'call' && node.argument.kind === 'scalar')
}
