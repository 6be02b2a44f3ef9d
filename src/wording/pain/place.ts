import { placesOf, type PainPlace } from '#domain/pain/pain-place.ts'
import type { Region } from '#domain/skeleton/region.ts'

import { wordList } from '../list.ts'

const PLACES: Readonly<Record<PainPlace['region'], string>> = {
  spine: 'spine (part not told)',
  skull: 'skull',
  'facial-mandible': 'face or jaw',
  'cervical-spine': 'neck',
  'thoracic-spine': 'thoracic spine',
  'lumbar-spine': 'lumbar spine',
  'sacrum-coccyx': 'sacrum',
  sternum: 'sternum',
  clavicle: 'clavicle',
  scapula: 'scapula',
  ribs: 'ribs',
  humerus: 'shoulder or upper arm',
  forearm: 'forearm',
  hand: 'hand',
  pelvis: 'pelvis',
  'proximal-femur': 'hip or proximal femur',
  'femoral-shaft': 'thigh',
  'tibia-fibula': 'knee or lower leg',
  foot: 'foot',
}

/** Where it hurts, within a sentence: `left hip or proximal femur`. */
export function wordPlace(place: PainPlace): string {
  const name = PLACES[place.region]
  if (!('side' in place)) return name
  return place.side === 'unknown' ? `${name} (side not told)` : `${place.side} ${name}`
}

/** What was irradiated: the vertebra where it is told, both sides as two places. */
export function wordTreated(region: Region): string {
  if ('level' in region && region.level !== undefined) return region.level
  return wordList(placesOf({ regions: [region], sites: [] }).map(wordPlace))
}
