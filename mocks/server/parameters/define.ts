export type ParameterType = 'token' | 'reference' | 'date' | 'string'

/** One search parameter: what a client may name, and the elements that it looks at. */
export type SearchParameter = {
  readonly name: string
  readonly type: ParameterType
  readonly paths: readonly (readonly string[])[]
  /** Only references to this type count. */
  readonly target?: string
}

const define =
  (type: ParameterType) =>
  (name: string, ...paths: readonly string[]): SearchParameter => ({
    name,
    type,
    paths: (paths.length === 0 ? [name] : paths).map((path) => path.split('.')),
  })

export const token = define('token')
export const date = define('date')
export const text = define('string')
export const reference = define('reference')

/** A reference that counts only when it leads to one type, as `patient` does. */
export function referenceTo(target: string, name: string, ...paths: readonly string[]): SearchParameter {
  return { ...reference(name, ...paths), target }
}

export const identifier = token('identifier')
export const status = token('status')
export const code = token('code')
export const category = token('category')
export const basedOn = reference('based-on', 'basedOn')
export const partOf = reference('part-of', 'partOf')
export const encounter = referenceTo('Encounter', 'encounter')

/** `subject` takes any type, `patient` patients only; both look at the same element. */
export function aboutSubject(element = 'subject'): readonly SearchParameter[] {
  return [reference('subject', element), referenceTo('Patient', 'patient', element)]
}
