import type { Search } from '../search.ts'

/**
 * What the self link tells of the question as the server understood it: the parameters that it did not use, none of
 * them, or `silent` where it tells nothing, as when it is missing or speaks another language.
 */
export function ignoredParameters(
  { parameters }: Search,
  self: string | undefined,
  page: string,
): readonly string[] | 'silent' {
  const told = self === undefined ? undefined : queryOf(self, page)
  if (told === undefined) return 'silent'
  const speaksOurs = ['_count', ...parameters.map(({ name }) => name)].some((name) => has(told, name))
  if (told.size > 0 && !speaksOurs) return 'silent'
  return parameters.filter(({ name, values }) => !isAnswered(name, values, told)).map(({ name }) => name)
}

function queryOf(self: string, page: string): URLSearchParams | undefined {
  return URL.canParse(self, page) ? new URL(self, page).searchParams : undefined
}

function has(told: URLSearchParams, name: string): boolean {
  return [...told.keys()].some((key) => isNamed(key, name))
}

/** A server may add a modifier to the name. */
function isNamed(key: string, name: string): boolean {
  return key === name || key.startsWith(`${name}:`)
}

function isAnswered(name: string, values: readonly string[], told: URLSearchParams): boolean {
  const said = valuesOf(name, told)
  return values.every((value) => said.has(plain(name, value)))
}

/** Each alternative, whether a server repeats the parameter or changes their order. */
function valuesOf(name: string, told: URLSearchParams): ReadonlySet<string> {
  const found = [...told].filter(([key]) => isNamed(key, name))
  return new Set(found.flatMap(([, value]) => alternatives(value)).map((value) => plain(name, value)))
}

function alternatives(value: string): readonly string[] {
  return value.match(/(?:\\.|[^\\,])+/gs) ?? []
}

/** `Patient/1` and `http://server/Patient/1` are `1`; an instant may be written with fractions or an offset of zero. */
function plain(name: string, value: string): string {
  if (name === 'patient') return value.slice(value.lastIndexOf('/') + 1)
  return value.replace(/^((?:[a-z]{2})?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.0+)?(?:Z|[+ ]00:00)$/, '$1Z')
}
