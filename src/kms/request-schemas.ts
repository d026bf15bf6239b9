import generated from './generated/request-schemas.json' with { type: 'json' }

/** Requests with a schema. */
export type RequestName = 'CreateAlias' | 'CreateGrant' | 'CreateKey' | 'PutKeyPolicy' | 'ReplicateKey'

/** JSON Schemas (draft 7) of requests to the KMS API, derived from the SDK: names, types, what is required, and lengths. */
export const REQUEST_SCHEMAS: Readonly<Record<RequestName, Readonly<Record<string, unknown>>>> =
  generated.schemas
