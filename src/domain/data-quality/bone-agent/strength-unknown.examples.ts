import { CLEAR, NOT_APPLICABLE, raised, type RuleExample } from '../../rules/example.ts'
import { daysAgo } from '../../rules/given/when.ts'
import type { Dose, MedicationOrder } from '../../facts/treatment.ts'

const DENOSUMAB = { classes: ['denosumab'], named: 'denosumab' } as const
const milligrams = (value: number) => ({ value, unit: 'mg', text: `${value} mg` }) as const

function given(different: Partial<Dose> = {}): Dose {
  return {
    id: 'MedicationAdministration/1',
    drug: DENOSUMAB,
    when: daysAgo(10),
    certainty: 'given',
    ...different,
  }
}

const ORDER: MedicationOrder = {
  id: 'MedicationRequest/1',
  drug: DENOSUMAB,
  state: 'active',
  authored: daysAgo(200),
  asNeeded: false,
  origin: 'order',
}

export const STRENGTH_UNKNOWN_EXAMPLES: readonly RuleExample[] = [
  {
    shows: 'Denosumab of which no strength is told: for cancer or for osteoporosis',
    given: { doses: [given()] },
    expected: [raised('this-week')],
  },
  {
    shows: 'Denosumab 120 mg is for cancer',
    given: { doses: [given({ strength: milligrams(120) })] },
    expected: [CLEAR],
  },
  {
    shows: 'Denosumab 60 mg is for osteoporosis',
    given: { doses: [given({ strength: milligrams(60) })] },
    expected: [CLEAR],
  },
  {
    shows: 'Denosumab 119 mg, as of 1.7 mL: for cancer',
    given: { doses: [given({ strength: milligrams(119) })] },
    expected: [CLEAR],
  },
  {
    shows: 'A strength that neither has',
    given: { doses: [given({ strength: milligrams(90) })] },
    expected: [raised('this-week')],
  },
  {
    shows: 'No strength, but ordered every four weeks: for cancer',
    given: { orders: [{ ...ORDER, interval: { count: 4, unit: 'week' } }] },
    expected: [CLEAR],
  },
  {
    shows: 'No strength, but the product is Prolia: for osteoporosis',
    given: { doses: [given({ drug: { ...DENOSUMAB, named: 'Prolia', madeFor: 'osteoporosis' } })] },
    expected: [CLEAR],
  },
  { shows: 'No bone agent at all', given: {}, expected: NOT_APPLICABLE },
]
