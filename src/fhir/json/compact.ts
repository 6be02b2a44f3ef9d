type Optional<T> = { [Key in keyof T]-?: undefined extends T[Key] ? Key : never }[keyof T]

export type Compact<T> = { readonly [Key in Exclude<keyof T, Optional<T>>]: T[Key] } & {
  readonly [Key in Optional<T>]?: Exclude<T[Key], undefined>
}

/** Leaves out what is undefined, so that an absent property is absent. */
export function compact<const T extends Readonly<Record<string, unknown>>>(record: T): Compact<T> {
  const kept: Record<string, unknown> = {}
  for (const key in record) {
    const value = record[key]
    if (value !== undefined) kept[key] = value
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loop above does what the type says
  return kept as Compact<T>
}
