import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { CarePlanFact } from '../../facts/plan.ts'
import type { Now } from '../../time/when.ts'
import type { CareContext } from '../caseload-row.ts'

type Facts = Pick<PatientFacts, 'visits' | 'carePlans'>

/** In hospital, comfort or hospice care, a ceiling of care: also past its review date, which is then said. */
export function careContexts(facts: Facts, now: Now): readonly CareContext[] {
  return [...admissionOf(facts), ...plansOf(facts.carePlans, now)]
}

/** Of several admissions that nobody ended the newest. */
function admissionOf({ visits }: Facts): readonly CareContext[] {
  const open = visits.filter(({ kind, state }) => kind === 'inpatient' && state === 'in-progress')
  if (open.length === 0) return []
  const [since] = open.flatMap(({ when }) => when?.day ?? []).toSorted((a, b) => b - a)
  return [{ kind: 'in-hospital', ...(since !== undefined && { since }) }]
}

const KINDS = ['comfort-care', 'hospice', 'ceiling-of-care'] as const

/** Of several plans of one kind the one that is reviewed last. */
function plansOf(carePlans: readonly CarePlanFact[], { day: today }: Now): readonly CareContext[] {
  return KINDS.flatMap((kind): readonly CareContext[] => {
    const [plan] = carePlans
      .filter((one) => one.kind === kind && (one.from === undefined || one.from <= today))
      .toSorted((a, b) => (b.reviewOn ?? Infinity) - (a.reviewOn ?? Infinity))
    if (plan === undefined) return []
    const { reviewOn } = plan
    if (reviewOn === undefined) return [{ kind, reviewPassed: false }]
    return [{ kind, reviewOn, reviewPassed: reviewOn < today }]
  })
}
