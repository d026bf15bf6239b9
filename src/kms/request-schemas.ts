import generated from './generated/request-schemas.json' with { type: 'json' }

/** Requests with a schema. */
export type RequestName = 'CreateAlias' | 'CreateGrant' | 'CreateKey' | 'PutKeyPolicy'

/** JSON Schemas (draft 7) of requests to the KMS API, derived from the SDK: names, types and what is required, without bounds. */
export const REQUEST_SCHEMAS: Readonly<Record<RequestName, Readonly<Record<string, unknown>>>> =
  generated.schemas
