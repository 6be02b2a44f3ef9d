import type { SearchParameter } from '../parameters/define.ts'
import { valuesAt, type Resource } from '../resource.ts'

/** A string matches from its beginning; case and accents do not count (https://hl7.org/fhir/R4/search.html#string). */
export function textTest(
  parameter: SearchParameter,
  alternatives: readonly string[],
): (resource: Resource) => boolean {
  const wanted = alternatives.map((it) => folded(it))
  return (resource) =>
    textsOf(parameter, resource).some((text) => wanted.some((start) => folded(text).startsWith(start)))
}

export function textsOf(parameter: SearchParameter, resource: Resource): readonly string[] {
  return parameter.paths
    .flatMap((path) => valuesAt(resource, path))
    .filter((value): value is string => typeof value === 'string')
}

export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
