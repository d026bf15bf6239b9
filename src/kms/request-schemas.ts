import generated from './generated/request-schemas.json' with { type: 'json' }

/** JSON Schemas (draft 7) of requests to the KMS API, derived from the SDK: names, types and what is required, without bounds. */
export const REQUEST_SCHEMAS: Readonly<
  Record<keyof typeof generated.schemas, Readonly<Record<string, unknown>>>
> = generated.schemas
