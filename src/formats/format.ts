import type { Alternatives, KmsModel, Surroundings } from '../model/model.ts'
import type { Ignore } from '../model/suppression.ts'
import type { Document, MappingNode, Tree } from '../syntax/tree.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'

/** How sure a format is that a document is its own. */
export type Certainty = 'certain' | 'likely'

/** A kind of document that declares KMS keys: how to tell it and how to read it. One folder each. */
export interface Format {
  /** The folder's name. */
  readonly id: string
  /** As people name it. */
  readonly title: string
  /**
   * Byte strings of which a file of this format holds at least one, letters compared without case. Files with none of
   * any format's are never decoded or parsed, so this list must not miss.
   */
  readonly needles: readonly string[]
  /** Files that it reads besides JSON and YAML under the usual names; a format without such files has none. */
  readonly files?: OwnFiles
  /** What a text meant for this format has in it, even where it is broken: decides whether its syntax errors are told. */
  readonly hallmark: RegExp
  recognise(document: Document, tree: Tree): Certainty | undefined
  /** `neighbours` are given to formats that have `references`, where there are any. */
  read(document: Document, tree: Tree, surroundings: Surroundings, neighbours?: Neighbours): ReadResult
  /** The files beside the document that it refers to and that `read` would look into; looked up for each document, so cheap. */
  references?(document: Document, tree: Tree): readonly Reference[]
  /** Whether a text is the source of such documents, for another program to write out: nobody can say what is in it. */
  passesOver?(tree: Tree): boolean
  /** What the document itself says to ignore, comments apart; a format with no room for that has none. */
  ignores?(document: Document, tree: Tree): readonly Ignore[]
  /** Where the document refers by name to what it declares itself; a format without such names has none. */
  mentions?(document: Document, tree: Tree): readonly Mention[]
  /**
   * Where a document that is put together as this format's are keeps what it declares by name, whether or not it declares keys yet;
   * a format without such names has none.
   */
  sections?(document: Document): Sections | undefined
  /**
   * What the document says of where its resources come from, as programs note it that write documents; `beside` gives the
   * text of a file beside it, for programs that note more there.
   */
  origins?(document: Document, beside: (path: string) => string | undefined): readonly Origin[]
}

/** Files with names, or in a language, of a format's own. */
export interface OwnFiles {
  /** What their names end with, in small letters and without the dot: a walk through folders looks at these files as well. */
  readonly endings: readonly string[]
  /** Reads their texts, which no other format is then asked about; where it is missing they are JSON or YAML. */
  readonly parse?: (source: Source) => Tree | Promise<Tree>
  /** The first line of a text that is such, whatever its name: `#!/bin/sh`. */
  readonly firstLine?: RegExp
}

/** Whether a text is in the language that a format reads by itself. */
export function readsItself({ files }: Format, { name, text }: Source): boolean {
  if (!files?.parse) return false
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return files.endings.includes(ending) || (files.firstLine?.test(/^.*/.exec(text)?.[0] ?? '') ?? false)
}

/** A path in a document that leads to another file, and where it stands. */
export interface Reference {
  readonly path: string
  readonly at: Span
}

/**
 * What was read at a reference, by its place, and by its path where several stand at one. The spans of its tree are those of no other text, so that they can stand in
 * one model with the document's; of what is found there the reference is blamed. Undefined for what is not to be had, or
 * could not be read whole.
 */
export type Neighbours = (at: Span, path?: string) => Tree | undefined

/** A name of something declared elsewhere in the document, and where it stands. */
export interface Mention {
  readonly name: string
  readonly at: Span
}

/** The parts of a document whose entries are what it declares, by their names. */
export interface Sections {
  readonly resources: MappingNode
  /** What shares names with resources. */
  readonly parameters: MappingNode | undefined
  /** What holds these, where the text has it as one mapping. */
  readonly whole: MappingNode | undefined
}

/** Where a resource comes from, and where the document says so. */
export interface Origin {
  /** The resource, as findings name it. */
  readonly resource: string
  readonly at: Span
  /** "made by the construct Keys/Signing/Resource" */
  readonly message: string
}

export interface ReadResult {
  /** One group for each part that is judged by itself. */
  readonly groups: readonly Alternatives[]
  readonly problems: readonly Problem[]
  /** Where the document plans a change of what there is: what there is, read alike. */
  readonly before?: readonly Alternatives[]
  /** It was written by a program, from what is to be mended instead: no fixes are proposed. */
  readonly isOutput?: boolean
}

/** A model of nothing, to put a format's finds into. */
export const EMPTY_MODEL: KmsModel = {
  keys: [],
  replicas: [],
  aliases: [],
  grants: [],
  consumers: [],
  policies: [],
  documents: [],
}
