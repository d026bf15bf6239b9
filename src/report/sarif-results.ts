import type { Finding, Fix } from '../findings/finding.ts'
import type { Severity } from '../rule/rule.ts'
import type { Problem } from '../text/problem.ts'
import type { Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { assumptionPhrase } from './phrases.ts'
import { fileOf, type Locatable, type Locate } from './places.ts'
import { visible } from './visible.ts'

/** A file of a log. */
export interface Located extends Locatable {
  /** GitHub's hash of a line. */
  readonly hashOf: (line: number) => string | undefined
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** SARIF's word for a severity. */
export function levelOf(severity: Severity): string {
  return LEVELS[severity]
}

export function resultOf(finding: Finding, ruleIndex: number, file: Located): object {
  const { rule, messageId, severity, confidence, message, resource, path, related, fix, fingerprint } =
    finding
  const assuming = assumptionPhrase(finding.assuming)
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: sentence(assuming ? `${message} (${assuming})` : message) },
    locations: [
      { ...placeOf(finding.at, file), logicalLocations: [{ name: resource, fullyQualifiedName: path }] },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        ...placeOf(place.at, fileOf(place, file)),
        message: { text: sentence(place.message) },
      })),
    }),
    partialFingerprints: {
      'kmslint/v1': fingerprint,
      primaryLocationLineHash: file.hashOf(file.locate(finding.at).line),
    },
    ...(fix && { fixes: [fixOf(fix, file)] }),
    properties: {
      messageId,
      confidence,
      assuming: finding.assuming.map(({ name, value }) => ({ name, value })),
    },
  }
}

export function notificationOf({ code, message, at }: Problem, index: number, file: Located): object {
  return {
    descriptor: { id: code, index },
    level: 'error',
    message: { text: sentence(message) },
    locations: [placeOf(at, file)],
  }
}

function fixOf({ title, safe, edits }: Fix, file: Located): object {
  return {
    description: { text: sentence(title) },
    artifactChanges: [
      {
        artifactLocation: artifactOf(file.source),
        replacements: edits.map(edit => ({
          deletedRegion: regionOf(edit, file.locate),
          insertedContent: { text: edit.text },
        })),
      },
    ],
    properties: { safe },
  }
}

/** A place in a file, or the file as a whole. */
function placeOf(at: Span | undefined, { source, locate }: Locatable): object {
  return {
    physicalLocation: { artifactLocation: artifactOf(source), ...(at && { region: regionOf(at, locate) }) },
  }
}

function regionOf(at: Span, locate: Locate): object {
  const { line, column, endLine, endColumn } = locate(at)
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** A name is a relative path with `/` separators; half a surrogate pair cannot be written in a URI. */
function artifactOf({ name }: Source): object {
  const uri = name
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}

/** SARIF takes `[text](target)` for a link; words quoted from a document must not become one. */
function sentence(text: string): string {
  return visible(text).replaceAll('](', '] (')
}
