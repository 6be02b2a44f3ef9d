import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { Dose, DrugClass } from '../facts/treatment.ts'
import { oncePerRecord } from '../rules/once.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { byNewest, isSurelyAfter, type When } from '../time/when.ts'

/** What lowers calcium for weeks: an intravenous bisphosphonate or denosumab. */
const FOR_WEEKS: ReadonlySet<DrugClass> = new Set(['zoledronate', 'pamidronate', 'denosumab'])

/** What lowers it for as long as it is given. */
const FOR_DAYS: ReadonlySet<DrugClass> = new Set(['calcitonin', 'rehydration'])

type Sources = Pick<PatientFacts, 'doses'>

/** Whatever lowers calcium, newest first. */
export const calciumTreatments = oncePerRecord(({ doses }: Sources, ruleset): readonly Dose[] =>
  doses
    .filter((dose) => lastsWeeks(dose) || (isOf(dose, FOR_DAYS) && !isFlush(dose, ruleset)))
    .toSorted((a, b) => byNewest(a.when, b.when) || byId(a.id, b.id)),
)

export function lastsWeeks(dose: Dose): boolean {
  return isOf(dose, FOR_WEEKS)
}

/** Those given while the value of that sample was known to be so: not surely before it. Newest first. */
export function treatmentsFrom(sample: When, facts: Sources, ruleset: Ruleset): readonly Dose[] {
  return calciumTreatments(facts, ruleset).filter(({ when }) => !isSurelyAfter(sample, when))
}

/** Daily fluids or calcitonin are one treatment, from their first day: each bag anew would put off every control. */
export function lastBegun(newestFirst: readonly Dose[], ruleset: Ruleset): Dose | undefined {
  const apart = numberOf(ruleset, 'calcium.treatment.same-course-within')
  const [newest, ...others] = newestFirst
  if (newest === undefined || lastsWeeks(newest)) return newest
  const earlier = others.filter((dose) => !lastsWeeks(dose))
  const first = earlier.reduce(
    (begun, dose) => (begun.when.day - dose.when.day <= apart ? dose : begun),
    newest,
  )
  const long = others.find(lastsWeeks)
  return long !== undefined && long.when.day >= first.when.day ? long : first
}

function isOf({ drug }: Dose, classes: ReadonlySet<DrugClass>): boolean {
  return drug.classes.some((of) => classes.has(of))
}

/** What keeps a line open, or another drug dissolved, treats nothing. */
function isFlush({ strength }: Dose, ruleset: Ruleset): boolean {
  return strength?.unit === 'mL' && strength.value < numberOf(ruleset, 'calcium.treatment.fluid-from')
}
