import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { SymptomReport, SymptomSite } from '../facts/symptom.ts'
import { regionKey } from '../skeleton/region-key.ts'
import type { Region } from '../skeleton/region.ts'
import type { StatedSpinePlace } from './cord-reason.ts'

const SPINE: ReadonlySet<Region['region']> = new Set([
  'cervical-spine',
  'thoracic-spine',
  'lumbar-spine',
  'sacrum-coccyx',
])

const SPINE_SITES: ReadonlySet<SymptomSite> = new Set([
  'cervical-spine',
  'thoracic-spine',
  'lumbar-spine',
  'spine',
])

export function isSpine({ region }: Region): boolean {
  return SPINE.has(region)
}

export function isInSpine({ sites, regions }: Pick<SymptomReport, 'sites' | 'regions'>): boolean {
  return sites.some((site) => SPINE_SITES.has(site)) || regions.some(isSpine)
}

export type SpinePlace = { readonly id: FactId; readonly stated: StatedSpinePlace }

type Disease = Pick<PatientFacts, 'sites' | 'lesions' | 'complications'>

/** A bone site or lesion of the spine, or a compression there, once recorded: treated or resolved it is still an ill spine. */
export function spinePlaces({ sites, lesions, complications }: Disease): readonly SpinePlace[] {
  const metastases = [...sites, ...lesions].flatMap(({ id, region }): readonly SpinePlace[] =>
    region !== undefined && isSpine(region) ? [{ id, stated: { kind: 'metastasis', region } }] : [],
  )
  const compressions = complications.flatMap(({ id, kind, region }): readonly SpinePlace[] => {
    if (kind !== 'spinal-cord-compression' && kind !== 'cauda-equina-syndrome') return []
    const named = kind === 'spinal-cord-compression' ? 'cord-compression' : kind
    return [{ id, stated: { kind: named, ...(region !== undefined && { region }) } }]
  })
  return [...metastases, ...compressions].toSorted((a, b) => byId(a.id, b.id))
}

/** Each place once: a site and the lesion seen there are one place. */
export function statedPlaces(places: readonly SpinePlace[]): readonly StatedSpinePlace[] {
  const known = new Map<string, StatedSpinePlace>()
  for (const { stated } of places) {
    const { kind, region } = stated
    known.set(region === undefined ? kind : `${kind} ${regionKey(region)}`, stated)
  }
  return [...known.values()]
}

/** A metastasis whose place nobody told may lie in the spine; so may one where no site is on record at all. */
export function isSitePlaceMissing({ sites }: Pick<PatientFacts, 'sites'>): boolean {
  return sites.length === 0 || sites.some(({ region }) => region === undefined)
}
