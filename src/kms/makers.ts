/** Who creates a key from what a document says, and what that maker accepts and assumes. */
export interface Maker {
  readonly id: 'cloudformation' | 'api'
  /** As messages name it. */
  readonly title: string
  /** The names this maker gives to the properties of the model. */
  readonly names: Readonly<Record<PropertyName, string | undefined>>
}

/** The model's names for what a document declares. */
export type PropertyName =
  | 'spec'
  | 'deprecatedSpec'
  | 'usage'
  | 'origin'
  | 'multiRegion'
  | 'enabled'
  | 'rotation'
  | 'rotationPeriod'
  | 'deletionWindow'
  | 'lockoutCheckBypassed'
  | 'description'
  | 'policy'
  | 'tags'
  | 'aliasName'
  | 'target'
  | 'primary'
