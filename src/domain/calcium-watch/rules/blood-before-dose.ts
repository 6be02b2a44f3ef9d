import { bloodObligation, openCalcium as openOn } from '../../bone-agent/blood-before-dose.ts'
import { doseAhead, type DoseAhead } from '../../bone-agent/dose-ahead.ts'
import { isDoseImminent, isDoseNear } from '../../bone-agent/next-dose.ts'
import { statedDose } from '../../bone-agent/stated-dose.ts'
import { atLeastOne, uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { earliestDay, type Day } from '../../time/day.ts'
import type { OpenTest } from '../watch-reason.ts'

const RULE = { rule: 'L-04', problem: 'bone-agent' } as const

/** Is a bone agent due without a calcium and a creatinine that are recent enough? */
export const bloodBeforeDose: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...KIND_NEEDS.dose, ...KIND_NEEDS.calcium, ...KIND_NEEDS.creatinine, ...KIND_NEEDS.clearance],
  evaluate: (input) => {
    const dose = doseAhead(input)
    if (dose === undefined || !isDoseNear(dose, input.ruleset, input.now)) return []
    const tests = KINDS.flatMap((kind) => {
      const obligation = bloodObligation(kind, input)
      return obligation === undefined ? [] : [{ kind, obligation }]
    })
    const open = atLeastOne(tests.flatMap((test) => openFor(dose, test)))
    const asked = atLeastOne((open ?? tests).flatMap(({ obligation }) => obligation.evidence))
    const evidence = atLeastOne([...dose.evidence, ...(asked ?? [])])
    if (tests.length === 0 || evidence === undefined) return []
    return [open ? raised(dose, open, evidence, input) : clear(dose, tests, evidence)]
  },
}

const KINDS = ['calcium', 'creatinine'] as const

type Test = { readonly kind: OpenTest['kind']; readonly obligation: Obligation }
type Open = Test & { readonly test: OpenTest; readonly since: Day }

/** Overdue, or overdue by the day of the dose, or never done. */
function openFor(dose: DoseAhead, { kind, obligation }: Test): readonly Open[] {
  const open = openOn(obligation, dose)
  if (open === undefined) return []
  const { due } = obligation
  const since = open.why === 'overdue' && due !== undefined ? due : dose.due
  return [{ kind, obligation, since, test: { kind, ...open, ...(due !== undefined && { due }) } }]
}

function raised(
  dose: DoseAhead,
  [first, ...others]: AtLeastOne<Open>,
  evidence: AtLeastOne<FactId>,
  { ruleset, now }: RuleInput,
): Finding {
  return {
    ...RULE,
    verdict: 'raised',
    tier: isDoseImminent(dose, ruleset, now) ? 'same-day' : 'this-week',
    reason: {
      id: 'watch-blood-before-dose',
      dose: statedDose(dose),
      open: [first.test, ...others.map(({ test }) => test)],
    },
    evidence: uniqueIds(evidence),
    since: earliestDay(first.since, ...others.map(({ since }) => since)),
    badges: [],
    missing: [],
  }
}

function clear(dose: DoseAhead, tests: readonly Test[], evidence: AtLeastOne<FactId>): Finding {
  const done = tests.map(({ kind, obligation: { lastDone } }) => ({
    kind,
    ...(lastDone !== undefined && { last: lastDone }),
  }))
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'watch-blood-in-time', dose: statedDose(dose), done },
    evidence: uniqueIds(evidence),
  }
}
