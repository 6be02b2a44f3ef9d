import type { PatientFacts } from '../../facts/patient-facts.ts'
import type { SymptomReport, UsualSymptom } from '../../facts/symptom.ts'
import type { RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { denialsAfter, openSites } from '../../symptoms/open-sites.ts'
import { byNewestAnswer, speaksOf } from '../../symptoms/standing-answers.ts'
import { usualMarkOf } from '../../symptoms/usual.ts'
import { cordClassOf } from '../cord-class.ts'

/** Reports of pain of the spine that warns, of the last days, newest first: what each of them comes to. */
export type WarningReport = { readonly report: SymptomReport } & (
  | { readonly state: 'warns' }
  | { readonly state: 'denied'; readonly by: SymptomReport }
  | { readonly state: 'usual'; readonly by: UsualSymptom }
  /** It warned when it was told first, and has not changed since. */
  | { readonly state: 'unchanged'; readonly by: SymptomReport }
)

export function warningReports({ facts, ruleset, now }: RuleInput): readonly WarningReport[] {
  const told = facts.symptoms
    .filter((report) => report.answer !== 'absent' && cordClassOf(report) === 'B')
    .toSorted(byNewestAnswer)
  const oldest = now.day - numberOf(ruleset, 'cord.class-b-lifetime')
  const recent = told.filter(({ when }) => when.day >= oldest)
  const open = recent.filter((report) => openSites(report, facts.symptoms) !== undefined)
  return recent.map((report): WarningReport => {
    const denial = open.includes(report) ? undefined : denialOf(report, facts)
    if (denial !== undefined) return { report, state: 'denied', by: denial }
    const mark = usualMarkOf(report, open, facts, now)
    if (mark !== undefined) return { report, state: 'usual', by: mark }
    const before = earlierOf(report, told, facts, numberOf(ruleset, 'cord.new-pain-quiet-for'))
    return before !== undefined && before.when.day < oldest
      ? { report, state: 'unchanged', by: before }
      : { report, state: 'warns' }
  })
}

function denialOf(report: SymptomReport, { symptoms }: Pick<PatientFacts, 'symptoms'>) {
  return denialsAfter(report, symptoms).toSorted(byNewestAnswer)[0]
}

/**
 * Unchanged is no new episode where the same pain was told not long before, and not denied in between: it warned then.
 * New, worse or present without more is one.
 */
function earlierOf(
  report: SymptomReport,
  told: readonly SymptomReport[],
  { symptoms }: Pick<PatientFacts, 'symptoms'>,
  quietDays: number,
): SymptomReport | undefined {
  if (report.answer !== 'same') return undefined
  return told.find(
    (earlier) =>
      earlier.when.day < report.when.day &&
      report.when.day - earlier.when.day < quietDays &&
      speaksOf(report, earlier) &&
      openSites(earlier, symptoms) !== undefined,
  )
}
