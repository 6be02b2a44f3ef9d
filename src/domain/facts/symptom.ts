import type { Region } from '../skeleton/region.ts'
import type { When } from '../time/when.ts'
import type { Day } from '../time/day.ts'
import type { FactId } from './record.ts'

/** The symptoms that rules read. Each stands for one SNOMED CT code, or one of the project's own where none is valid. */
export const SYMPTOMS = [
  'leg-paresis',
  'spinal-paraparesis',
  'abnormal-gait',
  'unable-to-bear-weight',
  'urinary-retention',
  'urinary-incontinence',
  'bladder-dysfunction',
  'fecal-incontinence',
  'muscle-weakness',
  'numbness',
  'numbness-of-lower-limb',
  'paresthesia',
  'radicular-pain',
  'band-like-pain',
  'saddle-numbness',
  'cord-signs',
  'spinal-pain',
  'thoracic-spine-pain',
  'bone-pain',
  'confusion',
  'drowsy',
  'collapse',
  'palpitations',
  'excessive-thirst',
  'polyuria',
  'vomiting',
  'nausea',
  'reduced-appetite',
  'constipation',
  'fatigue',
  'low-mood',
  'cramp',
  'spasm',
  'seizure',
  'jaw-pain',
  'exposed-bone',
  'loose-tooth',
  'oral-swelling',
  'non-healing-socket',
  'oral-pus',
  'fever',
  'wound-infection',
  'jaw-infection',
  'fall',
] as const

export type Symptom = (typeof SYMPTOMS)[number]

/** Body sites as symptoms name them, in the groups that the classes ask for. */
export const SYMPTOM_SITES = [
  'arm',
  'hand',
  'leg',
  'saddle',
  'trunk',
  'mouth',
  'fingers',
  'cervical-spine',
  'thoracic-spine',
  'lumbar-spine',
  'spine',
  'jaw',
  'other',
] as const

export type SymptomSite = (typeof SYMPTOM_SITES)[number]

/** Qualities that make spinal pain class B. */
export const PAIN_QUALITIES = [
  'unremitting',
  'progressive',
  'mechanical',
  'straining',
  'night',
  'tender',
] as const

export type PainQuality = (typeof PAIN_QUALITIES)[number]

/** What was answered. `present` without more counts as new; a question not asked leaves no report at all. */
export type SymptomAnswer = 'absent' | 'present' | 'new' | 'worse' | 'same'

export type SymptomReport = {
  readonly id: FactId
  readonly symptom: Symptom
  readonly answer: SymptomAnswer
  readonly when: When
  readonly onset?: Day
  readonly sites: readonly SymptomSite[]
  readonly regions: readonly Region[]
  readonly qualities: readonly PainQuality[]
  readonly by: 'patient' | 'clinician'
}

/** A clinician's mark: this symptom, unchanged, is usual for this patient until `until`. */
export type UsualSymptom = {
  readonly id: FactId
  readonly symptom: Symptom
  readonly sites: readonly SymptomSite[]
  readonly from: Day
  readonly until?: Day
  readonly reason?: string
}
