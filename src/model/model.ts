import type { Maker } from '../kms/makers/maker.ts'
import type { SchemaName } from '../kms/schema-faults.ts'
import type { Data } from '../syntax/write.ts'
import type { Sensitive } from '../text/sensitive.ts'
import type { Source } from '../text/source.ts'
import type { Assumption, MapValue, Piece, Place } from '../value/value.ts'
import type { Field } from './field.ts'
import type { Grant } from './grant.ts'
import type { Policy } from './policy.ts'

/** What all subjects of a rule have: a name, the place that names it, and where changes to it would be written. */
interface SubjectBase {
  /** The logical id in a template, else the name or id the document gives. */
  readonly name: string
  /** Where that name stands; the whole subject where it has none. */
  readonly at: Place
}

/** A subject declared by properties of its own. */
export interface Declared extends SubjectBase {
  /** Who will create it from this document: decides defaults, allowed values and which properties there are. */
  readonly maker: Maker
  /** What its properties are written to; undefined where that has no schema, as with what DescribeKey answers. */
  readonly schema: SchemaName | undefined
  /** The properties as written, worked out; undefined where they could not be. */
  readonly properties: MapValue | undefined
  readonly writing: Writing | undefined
}

/** What a format says of how changes to a declaration are written, where that does not follow from its properties. */
export interface Writing {
  /** Where the document has no properties yet: the mapping to put them in, and what they are called there. */
  readonly section?: { readonly in: Place; readonly name: string }
  /** A text with holes, as the document would have it; undefined where it cannot say such a thing. */
  spell(pieces: readonly Piece[]): Data | undefined
}

/** What of a key can never be changed: enough to judge what refers to it. */
export interface KeyIdentity extends Declared {
  readonly kind: 'key'
  readonly spec: Field<string>
  readonly usage: Field<string>
  readonly origin: Field<string>
  readonly multiRegion: Field<boolean>
}

export interface Key extends KeyIdentity {
  /** CustomerMasterKeySpec, the API's older name for KeySpec. */
  readonly deprecatedSpec: Field<string>
  readonly enabled: Field<boolean>
  readonly rotation: Field<boolean>
  /** Days. */
  readonly rotationPeriod: Field<number>
  /** Days between the request to delete and the deletion. */
  readonly deletionWindow: Field<number>
  readonly lockoutCheckBypassed: Field<boolean>
  readonly description: Field<Sensitive>
  readonly policy: Field<Policy>
  readonly tags: Tags
  readonly retention: Retention | undefined
}

/** A multi-Region replica key. */
export interface Replica extends Declared {
  readonly kind: 'replica'
  readonly primary: Field<KeyReference>
  /** Where it is made; absent where that is the Region of its maker. */
  readonly region: Field<string>
  readonly enabled: Field<boolean>
  readonly deletionWindow: Field<number>
  readonly description: Field<Sensitive>
  readonly policy: Field<Policy>
  readonly tags: Tags
  readonly retention: Retention | undefined
}

export interface Alias extends Declared {
  readonly kind: 'alias'
  readonly aliasName: Field<string>
  readonly target: Field<KeyReference>
}

/** Another resource that takes a KMS key. Read only where the key is one of the same document. */
export interface Consumer extends SubjectBase {
  readonly kind: 'consumer'
  /** `AWS::SQS::Queue` */
  readonly resourceType: string
  /** `KmsMasterKeyId`, `BucketEncryption.….KMSMasterKeyID` */
  readonly property: string
  readonly key: Field<KeyReference>
}

/** What a property that takes a key is given. */
export type KeyReference =
  | { readonly to: 'key'; readonly key: KeyIdentity; readonly attribute: string | undefined }
  | { readonly to: 'replica'; readonly name: string; readonly attribute: string | undefined }
  | { readonly to: 'alias'; readonly name: string; readonly key: KeyIdentity | undefined }
  | {
      readonly to: 'resource'
      readonly name: string
      readonly resourceType: string
      readonly attribute: string | undefined
    }
  | { readonly to: 'text'; readonly text: string }

export interface Tags {
  readonly items: readonly Tag[]
  /** False when tags may be missing that could not be worked out. */
  readonly complete: boolean
  /** The list itself; undefined where there is none. */
  readonly at: Place | undefined
}

export interface Tag extends SubjectBase {
  readonly kind: 'tag'
  readonly key: Field<Sensitive>
  readonly value: Field<Sensitive>
}

/** A document's own words for what becomes of a key. */
export interface RetentionWords {
  /** What the key goes with: "its stack". */
  readonly whole: string
  readonly onDelete: string
  /** Undefined where nothing is replaced, or nothing is said of it. */
  readonly onReplace: string | undefined
  readonly kept: string | boolean
}

/** What becomes of the key when its stack goes or replaces it. Formats with no such notion give none. */
export interface Retention {
  /** Whether the key is kept when its stack, or its part of the template, goes. Where nothing is said it is not. */
  readonly keptOnDelete: Field<boolean>
  /** Whether it is kept when an update puts another key in its place. */
  readonly keptOnReplace: Field<boolean>
  readonly words: RetentionWords
  /** The mapping these stand in, and the entry they follow. */
  readonly in: Place
  readonly after: string
}

/** A piece of text that AWS shows in plain text in CloudTrail and the console. */
export interface MetadataText extends SubjectBase {
  readonly kind: 'text'
  readonly what:
    | 'description'
    | 'tag key'
    | 'tag value'
    | 'alias name'
    | 'statement id'
    | 'policy id'
    | 'grant name'
    | 'grant constraint'
  readonly text: Field<Sensitive>
  /** What the text is called by, where it has a name of its own: a tag value's key. */
  readonly label?: Field<Sensitive>
}

/** What of an alias others must not share. */
export type AliasIdentity = Pick<Alias, 'name' | 'at' | 'aliasName'>

/** A document in one scenario, for rules about several subjects at once. */
export interface DocumentSubject extends SubjectBase {
  readonly kind: 'document'
  /** Those that the scenario certainly makes, of which several may be named alike. */
  readonly aliases: readonly AliasIdentity[]
}

/** A part of a document in one scenario. Rules are run on what is listed here; what these refer to is not judged again. */
export interface KmsModel {
  readonly keys: readonly Key[]
  readonly replicas: readonly Replica[]
  readonly aliases: readonly Alias[]
  readonly grants: readonly Grant[]
  readonly consumers: readonly Consumer[]
  /** Policies that stand alone; those of keys and replicas are reached through their owners. */
  readonly policies: readonly Policy[]
  readonly documents: readonly DocumentSubject[]
}

/** One scenario: what it assumes, and what the part of the document then is. */
export interface Reading {
  readonly assuming: readonly Assumption[]
  readonly model: KmsModel
}

/** The same part of a document in each of its scenarios: exactly one of these readings will hold. */
export type Alternatives = readonly Reading[]

/** What the user has told of where a document will be deployed. */
export interface Surroundings {
  readonly parameters: ReadonlyMap<string, string>
  readonly region: string | undefined
  readonly account: string | undefined
  readonly partition: string | undefined
  readonly trustedAccounts: readonly string[]
  readonly trustedOrganizations: readonly string[]
  readonly trustedServices: readonly string[]
  readonly administrators: readonly string[]
  /** Reads files that documents refer to; without it none are followed. */
  readonly neighbour?: ReadNeighbour
}

/**
 * The text at a path that stands in the file called `of`, by the name that it has itself; undefined where it is not to be
 * had. The same for the same arguments, as long as one text is linted.
 */
export type ReadNeighbour = (path: string, of: string) => Source | undefined
