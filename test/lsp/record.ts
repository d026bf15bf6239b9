import { type Document, visit } from 'yaml'
import type { Message } from './replay.ts'

/** A session's text with what the server said. Positions take one line. */
export function recordIn(document: Document, messages: readonly Message[]): string {
  for (const [at, message] of messages.entries()) {
    for (const [part, value] of Object.entries(saidBy(message))) {
      if (value !== undefined) document.setIn(['messages', at, part], document.createNode(value))
    }
  }
  visit(document, {
    Map: (_, map) => {
      if (map.has('line') && map.has('character')) map.flow = true
    },
  })
  return document.toString({ lineWidth: 120 })
}

function saidBy(message: Message): object {
  if ('receive' in message) return { params: message.params }
  return 'request' in message ? { result: message.result, error: message.error } : {}
}
