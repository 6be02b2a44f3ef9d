import type { Search } from './search.ts'

/** The address of a search or a read. Every value is percent-encoded whole: proxies change what looks like a path. */
export function urlOf(base: string, { type, read, parameters }: Search, pageSize: number): string {
  // Where a server says what it can do (https://hl7.org/fhir/R4/http.html#capabilities).
  if (type === 'CapabilityStatement') return `${withoutEnd(base)}/metadata`
  const root = `${withoutEnd(base)}/${type}`
  if (read !== undefined) return `${root}/${encodeURIComponent(read)}`
  const query = parameters.map(({ name, values }) => {
    return `${encodeURIComponent(name)}=${values.map((value) => encodeURIComponent(value)).join(',')}`
  })
  return `${root}?${[...query, `_count=${pageSize}`].join('&')}`
}

/** Whether an address is on the server of the base, at or below its path. Credentials in it are not allowed. */
export function isUnder(address: string, base: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(base)) return false
  const [asked, allowed] = [new URL(address), new URL(base)]
  const root = `${withoutEnd(allowed.pathname)}/`
  const isBelow = `${asked.pathname}/` === root || asked.pathname.startsWith(root)
  return asked.origin === allowed.origin && asked.username === '' && asked.password === '' && isBelow
}

/** A link as it stands; one that is relative, from where it stood. */
export function resolveLink(link: string, page: string): string {
  return URL.canParse(link) || !URL.canParse(link, page) ? link : new URL(link, page).href
}

function withoutEnd(address: string): string {
  let end = address.length
  while (address[end - 1] === '/') end--
  return address.slice(0, end)
}
