import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId, type FactId } from '../facts/record.ts'
import type { Procedure } from '../facts/treatment.ts'
import type { Region } from '../skeleton/region.ts'
import type { Day } from '../time/day.ts'
import { boneOf } from './fracture-site.ts'
import type { StatedReview } from './fracture-reason.ts'
import type { StandingScore } from './standing-scores.ts'

export type Review = StatedReview & { readonly id: FactId }

/**
 * The newest review by a surgeon, or the newest fixation, on the day of the score or later. A review that names places
 * counts for those alone; one that names none is of the patient. A fixation needs its place.
 */
export function reviewSince(
  score: StandingScore,
  { procedures }: Pick<PatientFacts, 'procedures'>,
): Review | undefined {
  return procedures
    .flatMap((procedure): readonly Review[] => {
      const { id, state, when } = procedure
      if (state !== 'completed' || when === undefined || when.day < score.when.day) return []
      const by = actOf(procedure, score)
      return by === undefined ? [] : [{ by, day: when.day, id }]
    })
    .toSorted((a, b) => b.day - a.day || byId(a.id, b.id))
    .at(0)
}

function actOf(
  { kind, regions }: Procedure,
  { scale, region }: StandingScore,
): StatedReview['by'] | undefined {
  if (kind === (scale === 'mirels' ? 'orthopedic-review' : 'spinal-review'))
    return regions.length === 0 || regions.some((other) => mayBeAt(other, region)) ? 'review' : undefined
  const isFixation = kind === 'bone-surgery' || (kind === 'vertebral-augmentation' && scale === 'sins')
  return isFixation && regions.some((other) => isSurelyAt(other, region)) ? 'fixation' : undefined
}

/** The newest examination of the place of a score, after the day of the score. */
export function newerImaging(
  { region, when }: StandingScore,
  { examinations }: Pick<PatientFacts, 'examinations'>,
): { readonly day: Day; readonly id: FactId } | undefined {
  return examinations
    .filter((examination) => examination.when.day > when.day)
    .filter(({ regions }) => regions.some((other) => mayBeAt(other, region)))
    .map((examination) => ({ day: examination.when.day, id: examination.id }))
    .toSorted((a, b) => b.day - a.day || byId(a.id, b.id))
    .at(0)
}

/** The same bone, or the part of the spine that holds the level; a side that was not told may be this one. */
function mayBeAt(other: Region, region: Region | undefined): boolean {
  if (region === undefined) return false
  if ('side' in other && 'side' in region) {
    const isOpen = [other.side, region.side].some((side) => side === 'both' || side === 'unknown')
    return boneOf(other) === boneOf(region) && (isOpen || other.side === region.side)
  }
  if ('side' in other || 'side' in region || other.region !== region.region) return false
  return other.level === undefined || region.level === undefined || other.level === region.level
}

/** A nail in one femur says nothing of the other: of a bone that has two, the side must be told. */
function isSurelyAt(other: Region, region: Region | undefined): boolean {
  if (!mayBeAt(other, region)) return false
  if (!('side' in other)) return true
  return other.side === 'both' || (region !== undefined && 'side' in region && other.side === region.side)
}
