import { doseAhead } from '../bone-agent/dose-ahead.ts'
import { isDoseNear } from '../bone-agent/next-dose.ts'
import { statedDose } from '../bone-agent/stated-dose.ts'
import type { RuleInput } from '../rules/rule.ts'
import { bloodNeeds, dataGaps } from './blood-needs.ts'
import { calciumCheck } from './calcium-check.ts'
import { dentalCheck } from './dental-check.ts'
import { doseCheck } from './dose-check.ts'
import type { DoseReadiness } from './dose-readiness.ts'
import { renalCheck } from './renal-check.ts'

/** Of each dose that is due or booked within a week, or late: what has to be right before it is given. */
export function assessReadiness(input: RuleInput): readonly DoseReadiness[] {
  const dose = doseAhead(input)
  if (input.facts.patient.deceased || dose === undefined) return []
  if (!isDoseNear(dose, input.ruleset, input.now)) return []
  return [
    {
      dose: statedDose(dose),
      due: dose.due,
      isFirst: dose.isFirst,
      checks: [
        calciumCheck(dose, input),
        renalCheck(dose, input),
        dentalCheck(input),
        doseCheck(dose, input),
      ],
      blood: bloodNeeds(dose, input),
      gaps: dataGaps(dose, input),
    },
  ]
}
