/** What the readers of reports ask for, written down from their documentation. */

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format, 2026-11-24. */
export const GITLAB = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^(\\./|/)' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
}

const POSITION = {
  type: 'object',
  required: ['line', 'column'],
  properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
  additionalProperties: false,
}
const RANGE = {
  type: 'object',
  required: ['start', 'end'],
  properties: { start: POSITION, end: POSITION },
  additionalProperties: false,
}

/** https://github.com/reviewdog/reviewdog/tree/master/proto/rdf, 2026-11-24; names it does not have are refused here. */
export const RDJSON = {
  type: 'object',
  required: ['diagnostics'],
  additionalProperties: false,
  properties: {
    source: { type: 'object', required: ['name'] },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'location'],
        additionalProperties: false,
        properties: {
          message: { type: 'string' },
          location: {
            type: 'object',
            required: ['path'],
            additionalProperties: false,
            properties: { path: { type: 'string' }, range: RANGE },
          },
          severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
          code: {
            type: 'object',
            required: ['value'],
            properties: { value: { type: 'string' }, url: { type: 'string' } },
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              required: ['range', 'text'],
              additionalProperties: false,
              properties: { range: RANGE, text: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

const SONAR_LOCATION = {
  type: 'object',
  required: ['message', 'filePath'],
  additionalProperties: false,
  properties: {
    message: { type: 'string', minLength: 1 },
    filePath: { type: 'string', minLength: 1 },
    textRange: {
      type: 'object',
      required: ['startLine'],
      additionalProperties: false,
      properties: {
        startLine: { type: 'integer', minimum: 1 },
        endLine: { type: 'integer', minimum: 1 },
        startColumn: { type: 'integer', minimum: 0 },
        endColumn: { type: 'integer', minimum: 0 },
      },
    },
  },
}

/**
 * https://docs.sonarsource.com/sonarqube/10.3/analyzing-source-code/importing-external-issues/generic-issue-import-format,
 * 2026-11-24.
 */
export const SONARQUBE = {
  type: 'object',
  required: ['rules', 'issues'],
  additionalProperties: false,
  properties: {
    rules: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'name', 'engineId', 'cleanCodeAttribute', 'impacts'],
        additionalProperties: false,
        properties: {
          id: { type: 'string' },
          name: { type: 'string' },
          description: { type: 'string' },
          engineId: { type: 'string' },
          cleanCodeAttribute: {
            enum: [
              'FORMATTED',
              'CONVENTIONAL',
              'IDENTIFIABLE',
              'CLEAR',
              'LOGICAL',
              'COMPLETE',
              'EFFICIENT',
              'FOCUSED',
              'DISTINCT',
              'MODULAR',
              'TESTED',
              'LAWFUL',
              'TRUSTWORTHY',
              'RESPECTFUL',
            ],
          },
          impacts: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['softwareQuality', 'severity'],
              properties: {
                softwareQuality: { enum: ['SECURITY', 'RELIABILITY', 'MAINTAINABILITY'] },
                severity: { enum: ['LOW', 'MEDIUM', 'HIGH'] },
              },
            },
          },
        },
      },
    },
    issues: {
      type: 'array',
      items: {
        type: 'object',
        required: ['ruleId', 'primaryLocation'],
        additionalProperties: false,
        properties: {
          ruleId: { type: 'string' },
          effortMinutes: { type: 'integer' },
          primaryLocation: SONAR_LOCATION,
          secondaryLocations: { type: 'array', items: SONAR_LOCATION },
        },
      },
    },
  },
}
