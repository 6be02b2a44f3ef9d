/** `verified` in the source named, `general-knowledge` not checked against a text, `local-policy` a default of ours. */
export type Mark = 'verified' | 'general-knowledge' | 'local-policy'

export type Source = {
  readonly title: string
  readonly section?: string
  readonly year?: number
  readonly url?: string
}

/** One number of a rule. A site may override it within its bounds, and then says where its own number comes from. */
export type Setting = {
  readonly value: number
  /** UCUM, or `1` for a plain number. */
  readonly unit: string
  readonly source: Source
  readonly mark: Mark
  readonly lowest: number
  readonly highest: number
}

export type Settings<Key extends string = string> = Readonly<Record<Key, Setting>>
