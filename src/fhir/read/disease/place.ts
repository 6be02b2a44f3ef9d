import type { Condition } from 'fhir/r4'

import type { Region, Side } from '#domain/skeleton/region.ts'
import { BODY_SITES, type BodySite } from '#fhir/codes/body-site.ts'
import { compact } from '#fhir/json/compact.ts'
import type { Raw } from '#fhir/json/raw.ts'

import { nameIn } from '../name.ts'
import { conceptsOf, regionOf, sideOf, withSide } from '../site.ts'

/** One place of a disease; `told` is what its site is called in the record. */
export type Place = { readonly region?: Region; readonly told?: string }

type CodedPlace = { readonly site?: BodySite; readonly side?: Side }

/**
 * Each body site is a place; where one is in no table, or is only a side, the place that the disease's own code names
 * stands, and without either the place is not known. A disease always has at least one.
 */
export function placesOf({ bodySite }: Raw<Condition>, { site, side }: CodedPlace): readonly Place[] {
  const coded = site === undefined ? undefined : withSide(site, side ?? 'unknown')
  const places = conceptsOf(bodySite).map((concept): Place => {
    const own = regionOf(concept)
    const [told, where] = [nameIn(concept, BODY_SITES), sideOf(concept)]
    if (own !== undefined) return compact({ region: sided(own, side), told })
    if (site === undefined) return compact({ told })
    return compact({ region: withSide(site, where === 'unknown' ? (side ?? 'unknown') : where), told })
  })
  return places.length > 0 ? places : [compact({ region: coded })]
}

function sided(region: Region, side: Side | undefined): Region {
  return side !== undefined && 'side' in region && region.side === 'unknown' ? { ...region, side } : region
}
