import type { Need } from '../facts/coverage.ts'

const CARE: readonly Need[] = [
  { concept: 'patient', window: { kind: 'now' } },
  { concept: 'care-plans', window: { kind: 'now' } },
]

const PLANS: readonly Need[] = [
  { concept: 'service-orders', window: { kind: 'all' } },
  { concept: 'bookings', window: { kind: 'days', days: 400, newest: false } },
]

const MEDICATION: readonly Need[] = [
  { concept: 'medication-doses', window: { kind: 'all' } },
  { concept: 'medication-orders', window: { kind: 'all' } },
]

const CALCIUM: Need = { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } }
const KIDNEY: Need = { concept: 'kidney', window: { kind: 'days', days: 400, newest: true } }
const BONE_LABORATORY: Need = {
  concept: 'bone-laboratory',
  window: { kind: 'days', days: 400, newest: true },
}
const DENTAL: Need = { concept: 'procedures', window: { kind: 'all' } }
const WEIGHT: Need = { concept: 'weight', window: { kind: 'days', days: 90, newest: false } }
const CONDITIONS: Need = { concept: 'conditions', window: { kind: 'all' } }
const SCANS: Need = { concept: 'examinations', window: { kind: 'days', days: 400, newest: true } }
const MARKERS: Need = { concept: 'tumor-marker', window: { kind: 'days', days: 400, newest: true } }
const PROCEDURES: Need = { concept: 'procedures', window: { kind: 'all' } }
const DIARY: Need = { concept: 'pain', window: { kind: 'days', days: 35, newest: true } }
const VISITS: Need = { concept: 'visits', window: { kind: 'days', days: 400, newest: true } }

/** What has to be read before each kind can be told. Clearance matters on a bone agent only. */
export const KIND_NEEDS = {
  imaging: [...CARE, ...PLANS, SCANS, CONDITIONS, ...MEDICATION],
  calcium: [...CARE, ...PLANS, CALCIUM, ...MEDICATION],
  repeatCalcium: [
    ...CARE,
    ...PLANS,
    CALCIUM,
    { concept: 'medication-doses', window: { kind: 'days', days: 400, newest: false } },
  ],
  clearance: [KIDNEY, WEIGHT],
  creatinine: [...CARE, ...PLANS, KIDNEY, ...MEDICATION],
  visit: [...CARE, ...PLANS, VISITS],
  marker: [...CARE, ...PLANS, MARKERS, CONDITIONS, ...MEDICATION],
  dxa: [...CARE, ...PLANS, SCANS, ...MEDICATION],
  radiotherapy: [...CARE, ...PLANS, PROCEDURES, VISITS, DIARY],
  referral: [...CARE, ...PLANS, VISITS, PROCEDURES],
  dose: [...CARE, ...PLANS, ...MEDICATION],
  dental: [...CARE, ...PLANS, DENTAL, ...MEDICATION],
  vitaminD: [...CARE, ...PLANS, BONE_LABORATORY, ...MEDICATION],
} as const satisfies Readonly<Record<string, readonly Need[]>>

export const OBLIGATION_NEEDS: readonly Need[] = Object.values(KIND_NEEDS).flat()
