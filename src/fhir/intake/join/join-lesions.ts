import type { BoneSite, LesionObservation } from '#domain/facts/disease.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { Region } from '#domain/skeleton/region.ts'

/**
 * Tells each bone site its type of lesion: by the newest observation that names the site, else by the newest that
 * names only its place, where no other site is there.
 */
export function joinLesions(
  sites: readonly BoneSite[],
  lesions: readonly LesionObservation[],
): readonly BoneSite[] {
  if (lesions.length === 0) return sites
  const ids = new Set(sites.map(({ id }) => id))
  const bySite = new Map<FactId, LesionObservation>()
  const byPlace = new Map<string, LesionObservation>()
  for (const lesion of lesions) {
    const { about, region } = lesion
    const place = placeOf(region)
    if (about !== undefined && ids.has(about)) setFirst(bySite, about, lesion)
    else if (place !== undefined) setFirst(byPlace, place, lesion)
  }
  const places = Map.groupBy(sites, ({ region }) => placeOf(region))
  return sites.map((site) => {
    const place = placeOf(site.region)
    const isAlone = place !== undefined && places.get(place)?.length === 1
    return withLesion(site, bySite.get(site.id) ?? (isAlone ? byPlace.get(place) : undefined))
  })
}

function withLesion(site: BoneSite, lesion: LesionObservation | undefined): BoneSite {
  if (lesion === undefined) return site
  return { ...site, lesion: lesion.lesion, evidence: [...site.evidence, lesion.id] }
}

/** The newest comes first, and stays. */
function setFirst<Key>(map: Map<Key, LesionObservation>, key: Key, lesion: LesionObservation): void {
  if (!map.has(key)) map.set(key, lesion)
}

/** A place whose side is not known is no place that could be the same. */
function placeOf(region: Region | undefined): string | undefined {
  if (region === undefined) return undefined
  if (!('side' in region)) return `${region.region} ${region.level ?? ''}`
  return region.side === 'unknown' ? undefined : `${region.region} ${region.side} ${region.detail ?? ''}`
}
