import type { Finding } from '../findings/finding.ts'
import { careSettingOf } from '../findings/care-context.ts'
import { doubtsOf } from '../flags/doubts.ts'
import { withDeadlines } from '../flags/deadlines.ts'
import { joinFlags } from '../flags/join-flags.ts'
import { listRiskFactors } from '../risk/list-risk-factors.ts'
import type { RuleInput } from '../rules/rule.ts'
import type { Clinic } from '../time/clinic.ts'
import { completedYears } from '../time/age.ts'
import type { CaseloadRow } from './caseload-row.ts'
import { calciumCell } from './cells/calcium-cell.ts'
import { careContexts } from './cells/care-contexts.ts'
import { nextDue, overdueFirst } from './cells/next-due.ts'
import { newestFacts } from './cells/newest-facts.ts'
import { nextScan } from './cells/next-scan.ts'
import { painCell } from './cells/pain-cell.ts'
import { primaryLines, siteChips } from './cells/site-chips.ts'
import { gapsOf, isWholeForRules } from './review-needs.ts'
import { standingOf } from './standing.ts'

/** One line of the caseload. `findings` as their care context left them. */
export function makeRow(input: RuleInput, findings: readonly Finding[], clinic: Clinic): CaseloadRow {
  const { facts, obligations, ruleset, now } = input
  const { deceased, deceasedOn } = facts.patient
  const flags = deceased
    ? []
    : withDeadlines(joinFlags(findings, obligations, careSettingOf(facts, now)), clinic, ruleset)
  const doubts = deceased ? [] : doubtsOf(findings)
  const due = nextDue(obligations)
  return {
    ...personOf(input),
    deceased,
    ...(deceasedOn && { deceasedOn }),
    ...standingOf({ deceased, flags, doubts, isWhole: isWholeForRules(facts, ruleset, now) }),
    flags,
    doubts,
    calcium: calciumCell(input),
    pain: painCell(input),
    sites: siteChips(facts),
    primaries: primaryLines(facts),
    nextScan: nextScan(input),
    riskFactors: listRiskFactors(facts, ruleset, now),
    ...newestFacts(input),
    overdue: overdueFirst(obligations),
    ...(due && { nextDue: due }),
    refusals: facts.refusals,
    careContext: careContexts(facts, now),
    gaps: gapsOf(facts, ruleset, now),
  }
}

type Person = Pick<
  CaseloadRow,
  'patient' | 'name' | 'birth' | 'age' | 'gender' | 'identifiers' | 'phones' | 'needsInterpreter'
>

function personOf({ facts, now }: RuleInput): Person {
  const { id, name, birth, gender, identifiers, phones, needsInterpreter } = facts.patient
  return {
    patient: id,
    ...(name && { name }),
    ...(birth && { birth, age: completedYears(birth, now.day) }),
    ...(gender && { gender }),
    identifiers,
    phones,
    needsInterpreter,
  }
}
