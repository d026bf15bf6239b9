/** Edits of a text that keep its own style: quotes, indentation, commas, line breaks; every other character stays. */
export { type Data, Tagged, writeBlock, writeJson } from './write/data.ts'
export { insertEntry } from './write/insert.ts'
export { removeEntry } from './write/remove.ts'
export { removeItem } from './write/remove-item.ts'
export { replaceScalar } from './write/replace.ts'
