import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import { KIND_NEEDS } from '../../follow-up/obligation-needs.ts'
import type { Obligation } from '../../follow-up/obligation.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { addDays } from '../../time/day.ts'
import { dentalAssessments } from '../dental-assessment.ts'

const RULE = { rule: 'B-05', problem: 'bone-agent' } as const

/** Is the dentist's next review overdue, on a bone agent? Who was never seen is another question. */
export const dentalReviewLate: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: KIND_NEEDS.dental,
  evaluate: (input) => {
    const obligation = input.obligations.find(({ kind }) => kind === 'dental-review')
    if (obligation === undefined || obligation.status === 'exempt') return []
    return answer(obligation, input)
  },
}

function answer(obligation: Obligation, { facts }: RuleInput): readonly Finding[] {
  const [assessment] = dentalAssessments(facts)
  const { status, due, graceEnds, daysOverdue, lastDone } = obligation
  if (assessment === undefined || due === undefined || graceEnds === undefined) return []
  const last = lastDone === undefined ? {} : { last: lastDone }
  const evidence = uniqueIds([assessment.id, ...obligation.evidence])
  if (status !== 'overdue' && status !== 'critical')
    return [{ ...RULE, verdict: 'clear', reason: { id: 'jaw-review-in-time', ...last, due }, evidence }]
  return [
    {
      ...RULE,
      verdict: 'raised',
      tier: 'routine',
      reason: { id: 'jaw-review-late', ...last, due, daysOverdue: daysOverdue ?? 0 },
      evidence,
      since: addDays(graceEnds, 1),
      badges: [],
      missing: [],
    },
  ]
}
