/** What those who read the files for CI ask for, written down from their documentation. */

const TEXT = { type: 'string', minLength: 1 }

const RUN_STEP = {
  required: ['run', 'shell'],
  additionalProperties: false,
  properties: {
    name: TEXT,
    run: TEXT,
    shell: { enum: ['bash', 'sh', 'pwsh', 'python', 'cmd', 'powershell'] },
    env: { type: 'object', additionalProperties: { type: 'string' } },
    if: TEXT,
    'working-directory': TEXT,
  },
}

const USES_STEP = {
  required: ['uses'],
  additionalProperties: false,
  properties: {
    name: TEXT,
    uses: { type: 'string', pattern: '^[\\w./-]+@[\\w.-]+$' },
    with: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
    if: TEXT,
  },
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax, 2026-11-24. */
export const ACTION = {
  type: 'object',
  required: ['name', 'description', 'runs'],
  additionalProperties: false,
  properties: {
    name: TEXT,
    description: TEXT,
    author: TEXT,
    branding: {
      type: 'object',
      additionalProperties: false,
      properties: {
        icon: TEXT,
        color: {
          enum: ['white', 'black', 'yellow', 'blue', 'green', 'orange', 'red', 'purple', 'gray-dark'],
        },
      },
    },
    inputs: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['description'],
        additionalProperties: false,
        properties: { description: TEXT, required: { type: 'boolean' }, default: { type: 'string' } },
      },
    },
    runs: {
      type: 'object',
      required: ['using', 'steps'],
      additionalProperties: false,
      properties: {
        using: { const: 'composite' },
        steps: { type: 'array', minItems: 1, items: { type: 'object', oneOf: [RUN_STEP, USES_STEP] } },
      },
    },
  },
}

/** https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md, 2026-11-24. */
export const MATCHERS = {
  type: 'object',
  required: ['problemMatcher'],
  additionalProperties: false,
  properties: {
    problemMatcher: {
      type: 'array',
      items: {
        type: 'object',
        required: ['owner', 'pattern'],
        additionalProperties: false,
        properties: {
          owner: TEXT,
          severity: { enum: ['error', 'warning', 'notice'] },
          pattern: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['regexp', 'message'],
              additionalProperties: false,
              properties: {
                regexp: TEXT,
                ...Object.fromEntries(
                  ['file', 'line', 'column', 'severity', 'message', 'code'].map(name => [
                    name,
                    { type: 'integer', minimum: 1 },
                  ]),
                ),
              },
            },
          },
        },
      },
    },
  },
}

/** https://docs.gitlab.com/ci/yaml/, 2026-11-24: the part of it that the template uses. */
export const GITLAB_JOBS = {
  type: 'object',
  required: ['kmslint'],
  additionalProperties: {
    type: 'object',
    required: ['script'],
    additionalProperties: false,
    properties: {
      stage: TEXT,
      image: TEXT,
      variables: { type: 'object', additionalProperties: { type: 'string' } },
      script: { type: 'array', items: TEXT },
      artifacts: {
        type: 'object',
        additionalProperties: false,
        properties: {
          when: { enum: ['on_success', 'on_failure', 'always'] },
          reports: {
            type: 'object',
            additionalProperties: false,
            properties: { codequality: TEXT, junit: TEXT },
          },
        },
      },
    },
  },
}
