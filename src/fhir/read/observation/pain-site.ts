import type { CodeableConcept } from 'fhir/r4'

import type { Region } from '#domain/skeleton/region.ts'
import { PAIN_BODY_SITES, PLACES_OF_SYMPTOMS } from '#fhir/codes/report/pain-place.ts'
import type { Raw } from '#fhir/json/raw.ts'

import { conceptsOf, regionOf, sideOf, withSide } from '../site.ts'

/** Where it hurts: the bones named, else those that pain of the place named most often comes from. */
export function painRegionsOf(bodySite: unknown): readonly Region[] {
  return conceptsOf(bodySite).flatMap((site) => {
    const bone = regionOf(site)
    if (bone !== undefined) return [bone]
    const place = PAIN_BODY_SITES.find(site)
    return place.kind === 'found' ? [withSide(place.means, sideOf(site))] : []
  })
}

/** As the body site says; else as the code of the symptom says, on the side that the body site tells. */
export function regionsOfSymptom(
  code: Raw<CodeableConcept> | undefined,
  bodySite: unknown,
): readonly Region[] {
  const named = painRegionsOf(bodySite)
  const implied = PLACES_OF_SYMPTOMS.find(code)
  if (named.length > 0 || implied.kind !== 'found') return named
  const [site] = conceptsOf(bodySite)
  return [withSide(implied.means, site === undefined ? 'unknown' : sideOf(site))]
}
