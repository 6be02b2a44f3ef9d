import type { SymptomReport, SymptomSite } from '../facts/symptom.ts'
import type { MidlineRegion, PairedRegion, Region, Side } from '../skeleton/region.ts'

/** Where it hurts, as people tell it: a bone by its side, a part of the spine, or the spine and no part of it. */
export type PainPlace =
  | { readonly region: MidlineRegion | 'spine' }
  | { readonly region: PairedRegion; readonly side: Side | 'unknown' }

/** `thoracic-spine`, `proximal-femur-left`, `ribs-unknown`: letters, digits and hyphens. */
export function placeKey(place: PainPlace): string {
  return 'side' in place ? `${place.region}-${place.side}` : place.region
}

const SPINE: ReadonlySet<PainPlace['region']> = new Set([
  'cervical-spine',
  'thoracic-spine',
  'lumbar-spine',
  'sacrum-coccyx',
  'spine',
])

export function isOfSpine({ region }: PainPlace): boolean {
  return SPINE.has(region)
}

/** Whether both may be one place: a side, or a part of the spine, that nobody told may be any. */
export function isPossiblyOnePlace(a: PainPlace, b: PainPlace): boolean {
  if (a.region === 'spine' || b.region === 'spine') return isOfSpine(a) && isOfSpine(b)
  if (a.region !== b.region) return false
  if (!('side' in a) || !('side' in b)) return true
  return a.side === b.side || a.side === 'unknown' || b.side === 'unknown'
}

/** Both sides are two places. The level of a vertebra is left out: nobody feels the seventh from the eighth. */
function placesOfRegion(region: Region): readonly PainPlace[] {
  if (!('side' in region)) return [{ region: region.region }]
  const sides = region.side === 'both' ? (['left', 'right'] as const) : [region.side]
  return sides.map((side) => ({ region: region.region, side }))
}

const PARTS: Partial<Record<SymptomSite, MidlineRegion>> = {
  'cervical-spine': 'cervical-spine',
  'thoracic-spine': 'thoracic-spine',
  'lumbar-spine': 'lumbar-spine',
}

/** Where a report tells pain; none when it tells no pain of bone or spine, or no place. */
export function placesOfReport(report: SymptomReport): readonly PainPlace[] {
  const { symptom } = report
  if (symptom === 'bone-pain') return placesOf(report)
  const told = placesOf(report)
  if (symptom === 'thoracic-spine-pain')
    return [{ region: 'thoracic-spine' }, ...told.filter(({ region }) => region !== 'spine')]
  if (symptom !== 'spinal-pain') return []
  return told.some(isOfSpine) ? told : [...told, { region: 'spine' }]
}

/** The places that are named: the spine without a part only where no part of it is. */
export function placesOf({ sites, regions }: Pick<SymptomReport, 'sites' | 'regions'>): readonly PainPlace[] {
  const told = [
    ...regions.flatMap(placesOfRegion),
    ...sites.flatMap((site) => {
      const region = PARTS[site]
      return region === undefined ? [] : [{ region }]
    }),
  ]
  return sites.includes('spine') && !told.some(isOfSpine) ? [...told, { region: 'spine' }] : told
}
