import type { FractureScale } from '#domain/facts/fracture-score.ts'
import type { BoneSite, ClinicalState } from '#domain/facts/disease.ts'
import type { Procedure, ProcedureKind } from '#domain/facts/treatment.ts'
import { isForMirels, isForSins } from '#domain/fracture/place-points.ts'
import type { PlacedScore, SiteLine } from '#domain/sites/site-lines.ts'
import type { Day } from '#domain/time/day.ts'

import { wordNearDay } from '../day.ts'
import { wordProblem } from '../terms.ts'
import { LESION_WORDS, wordRegionShort } from './region.ts'

const SCALES: Readonly<Record<FractureScale, string>> = { mirels: 'Mirels', sins: 'SINS' }

/** `Mirels 9`, `SINS 5\u201317 (L3), preliminary`. */
export function wordPlacedScore({ scale, points: { min, max }, isPreliminary, region }: PlacedScore): string {
  const points = min === max ? String(min) : `${min}\u2013${max}`
  const where = region === undefined ? '' : ` (${wordRegionShort(region)})`
  return `${SCALES[scale]} ${points}${where}${isPreliminary ? ', preliminary' : ''}`
}

const TREATMENTS: Partial<Record<ProcedureKind, string>> = {
  radiotherapy: 'RT',
  'bone-surgery': 'Surgery',
  'vertebral-augmentation': 'Augmentation',
}

/** Beside a level of the spine. */
export function wordTreatmentShort(kind: ProcedureKind): string {
  return TREATMENTS[kind] ?? 'Treated'
}

/** `RT 28-Sep`, `Surgery planned`. */
export function wordTreatment({ kind, state, when }: Procedure, today: Day): string {
  const name = wordTreatmentShort(kind)
  const day = when === undefined ? '' : ` ${wordNearDay(when.day, today)}`
  switch (state) {
    case 'completed':
      return when === undefined ? `${name}, no date` : `${name}${day}`
    case 'in-progress':
      return when === undefined ? `${name} under way` : `${name} since${day}`
    case 'planned':
      return `${name} planned${day}`
    case 'stopped':
      return `${name} stopped${day}`
  }
}

/** What a flag is about, where no score or treatment says it. */
export function wordSiteRisk({ site, flag, scores, treated }: SiteLine, today: Day): readonly string[] {
  const known = [...scores.map(wordPlacedScore), ...treated.map((one) => wordTreatment(one, today))]
  if (known.length > 0)
    return flag === undefined || scores.length > 0 ? known : [wordProblem(flag.problem), ...known]
  if (flag !== undefined) return [wordProblem(flag.problem)]
  return [isScorable(site) ? 'Not scored' : 'None on record']
}

function isScorable({ region, state }: BoneSite): boolean {
  return region !== undefined && state !== 'resolved' && (isForMirels(region) || isForSins(region))
}

/** Suspected is no kind of lesion, and what nobody saw is not told. */
export function wordPattern({ site, lesion }: Pick<SiteLine, 'site' | 'lesion'>): string {
  if (site.certainty === 'suspected') return 'Suspected'
  return lesion === undefined ? 'Not told' : LESION_WORDS[lesion]
}

const STATES: Readonly<Record<ClinicalState, string>> = {
  active: 'Active',
  'active-unknown': 'State not told',
  remission: 'In remission',
  resolved: 'Resolved',
}

/** `Active`, `Resolved, from text: lesion in L3`. */
export function wordSiteState({ certainty, state, region, named }: BoneSite): string {
  const words = STATES[state]
  return certainty === 'free-text' && region !== undefined ? `${words}, from text: ${named}` : words
}
