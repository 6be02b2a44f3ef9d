/** A case in which a server does otherwise than the contract says, who is right, and why. */
export type Deviation = {
  /** `either`: R4 leaves it open; our client must live with both. */
  readonly right: 'contract' | 'server' | 'either'
  readonly why: string
}

export type ServerName = 'mock' | 'medplum'

const NO_HTTP = 'the router leaves HTTP headers to its host, and the host here adds none'
const NO_LINKS = 'the memory repository cuts at _count and tells nobody: no next link, no total'
const SILENT_ZERO =
  'it answers 200 with total 0; R4 lets a server refuse or ignore, and one that ignores must say so in self'
const OVERLAP = 'it takes what overlaps the day; R4 eq wants what lies wholly within it'
const UNCHECKED = 'it stores what it is given without validation'

/** What is known of each server. An outcome that is not recorded here fails the run, for better as for worse. */
export const DEVIATIONS: Readonly<Record<ServerName, Readonly<Record<string, Deviation>>>> = {
  mock: {},
  medplum: {
    metadata: {
      right: 'contract',
      why: 'it takes metadata for a type and answers with an empty searchset; /metadata is mandatory',
    },
    'read-etag': { right: 'either', why: `${NO_HTTP}; our client reads meta.versionId` },
    'not-modified': { right: 'either', why: 'conditional read is optional' },
    'create-location': { right: 'contract', why: NO_HTTP },
    'escaped-pipe': {
      right: 'contract',
      why: 'it does not undo the escape of a bar; no identifier of ours holds one',
    },
    'date-day': { right: 'contract', why: OVERLAP },
    'date-month': { right: 'contract', why: OVERLAP },
    'date-le-day': { right: 'contract', why: OVERLAP },
    'paging-all': { right: 'contract', why: NO_LINKS },
    'paging-odd': { right: 'contract', why: NO_LINKS },
    'next-origin': { right: 'contract', why: NO_LINKS },
    'sort-newest-first': { right: 'contract', why: NO_LINKS },
    'sort-oldest-first': { right: 'contract', why: NO_LINKS },
    'self-link': {
      right: 'contract',
      why: 'a searchset must say in self what was understood; it has no links',
    },
    'entry-url': { right: 'contract', why: 'an entry needs a fullUrl; it gives none' },
    'unknown-parameter': { right: 'contract', why: SILENT_ZERO },
    'unknown-parameter-of-type': { right: 'contract', why: SILENT_ZERO },
    'unknown-modifier': {
      right: 'contract',
      why: 'an unknown modifier must be refused; it answers 200 with total 0',
    },
    'unknown-type-search': {
      right: 'contract',
      why: 'a type that does not exist is 404; it answers 200 with total 0',
    },
    'unknown-sort': {
      right: 'either',
      why: 'R4 lets a server ignore a sort; without a self link nobody can know',
    },
    'create-own-id': {
      right: 'contract',
      why: 'a create must ignore the id that was sent; the memory repository keeps it',
    },
    'create-bad-status': { right: 'contract', why: UNCHECKED },
    'create-no-status': { right: 'contract', why: UNCHECKED },
    'create-empty-list': { right: 'contract', why: UNCHECKED },
    'prefer-minimal': { right: 'either', why: 'Prefer is a wish' },
    'delete-twice': {
      right: 'either',
      why: 'R4 says that the server should answer 200 or 204; it answers 404',
    },
    'transaction-urn-identifier': {
      right: 'contract',
      why: 'links are replaced in references and uris; Identifier.value is a string, and a name of its own',
    },
    'transaction-conflict': { right: 'contract', why: 'it answers 200 although an entry failed' },
    'transaction-rollback': {
      right: 'contract',
      why: 'its memory has no transactions: the other entries stay',
    },
  },
}

export type Verdict = { readonly id: string; readonly problem: string }

/** What differs from what is recorded, in either direction. */
export function surprises(
  server: ServerName,
  results: readonly { readonly id: string; readonly holds: boolean; readonly instead: string }[],
): readonly Verdict[] {
  const known = DEVIATIONS[server]
  const changed = results
    .filter(({ id, holds }) => holds === id in known)
    .map(({ id, holds, instead }) => ({
      id,
      problem: holds ? 'holds now, but a deviation is recorded' : instead,
    }))
  const ids = new Set(results.map(({ id }) => id))
  const orphans = Object.keys(known).filter((id) => !ids.has(id))
  return [...changed, ...orphans.map((id) => ({ id, problem: 'is recorded, but there is no such case' }))]
}
