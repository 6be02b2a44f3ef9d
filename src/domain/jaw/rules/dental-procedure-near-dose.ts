import { doseAhead } from '../../bone-agent/dose-ahead.ts'
import { agentOf } from '../../bone-agent/planned-start.ts'
import { uniqueIds, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { addDays, earliestDay, type Day } from '../../time/day.ts'
import { exposureTo } from '../exposure.ts'
import { plannedProcedures, type PlannedProcedure } from '../planned-procedures.ts'

const RULE = { rule: 'B-07', problem: 'bone-agent' } as const

/** Is an invasive dental procedure planned within four weeks of a dose of a bone agent, given or to come? */
export const dentalProcedureNearDose: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...KIND_NEEDS.dose, ...KIND_NEEDS.dental],
  evaluate: (input) => {
    const around = numberOf(input.ruleset, 'jaw.procedure-around-dose')
    const planned = plannedProcedures(input.facts).filter(
      ({ day }) => day === undefined || Math.abs(day - input.now.day) <= around,
    )
    if (exposureTo(input.facts) === undefined && doseAhead(input) === undefined) return []
    const doses = doseDays(input)
    const near = planned.flatMap((procedure) => nearest(procedure, doses, around) ?? [])
    const [first] = near
    if (first !== undefined) return [raised(first, input)]
    return unraised(planned, doses)
  },
}

type DoseDay = { readonly day: Day; readonly isGiven: boolean; readonly id: FactId | undefined }

function doseDays(input: RuleInput): readonly DoseDay[] {
  const given = input.facts.doses
    .filter((dose) => agentOf(dose) !== undefined)
    .map(({ id, when }) => ({ day: when.day, isGiven: true, id }))
  const ahead = doseAhead(input)
  const toCome = ahead ? [{ day: ahead.when.day, isGiven: false, id: ahead.evidence[0] }] : []
  const booked = input.facts.bookings
    .filter(
      ({ kind, state, when }) =>
        kind === 'bone-agent-dose' && state === 'booked' && when.day >= input.now.day,
    )
    .map(({ id, when }) => ({ day: when.day, isGiven: false, id }))
  return [...given, ...toCome, ...booked]
}

type Near = { readonly procedure: PlannedProcedure & { readonly day: Day }; readonly dose: DoseDay }

function nearest(procedure: PlannedProcedure, doses: readonly DoseDay[], around: number): Near | undefined {
  const { day } = procedure
  if (day === undefined) return undefined
  const [dose] = doses
    .filter((one) => Math.abs(one.day - day) <= around)
    .toSorted(
      (a, b) => Math.abs(a.day - day) - Math.abs(b.day - day) || Number(a.isGiven) - Number(b.isGiven),
    )
  return dose && { procedure: { ...procedure, day }, dose }
}

function raised({ procedure: { id, named, day }, dose }: Near, { ruleset, now }: RuleInput): Finding {
  const around = numberOf(ruleset, 'jaw.procedure-around-dose')
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'jaw-procedure-near-dose', named, day, dose: dose.day, isGiven: dose.isGiven },
    evidence: uniqueIds([id, ...(dose.id === undefined ? [] : [dose.id])]),
    since: earliestDay(addDays(day, -around), now.day),
    badges: [],
    missing: [],
  }
}

/** Without its day nobody can tell; apart from every dose it is clear. */
function unraised(planned: readonly PlannedProcedure[], doses: readonly DoseDay[]): readonly Finding[] {
  const undated = planned.find(({ day }) => day === undefined)
  if (undated !== undefined && doses.length > 0) {
    return [
      {
        ...RULE,
        verdict: 'unknown',
        needs: [{ kind: 'fact', needs: 'dental-procedure-date' }],
        reason: { id: 'jaw-procedure-undated', named: undated.named },
        evidence: [undated.id],
      },
    ]
  }
  return planned
    .slice(0, 1)
    .flatMap(({ id, named, day }): readonly Finding[] =>
      day === undefined
        ? []
        : [{ ...RULE, verdict: 'clear', reason: { id: 'jaw-procedure-apart', named, day }, evidence: [id] }],
    )
}
