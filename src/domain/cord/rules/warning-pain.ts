import { PAIN_QUALITIES, type SymptomReport } from '../../facts/symptom.ts'
import { byId, uniqueIds, type AtLeastOne, type Refusal } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { isSurelyAfter } from '../../time/when.ts'
import type { StatedWarningPain } from '../pain/spine-pain-reason.ts'
import { statedSign } from '../cord-signs.ts'
import { warningReports, type WarningReport } from '../pain/warning-pain.ts'

const RULE = { rule: 'M-03', problem: 'cord' } as const

/** Is there pain of the spine, told in the last days, that warns of disease there? */
export const warningPain: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [{ concept: 'symptoms', window: { kind: 'days', days: 7, newest: false } }],
  evaluate: (input) => {
    const reports = warningReports(input)
    const [first, ...others] = reports.filter(({ state }) => state === 'warns').map(({ report }) => report)
    if (first !== undefined) return [raised([first, ...others])]
    const [refused, ...more] = unreadable(input)
    if (refused !== undefined) return [unknown([refused, ...more])]
    const [settled] = reports
    return settled === undefined ? [] : clear(settled)
  },
}

function raised(reports: AtLeastOne<SymptomReport>): Finding {
  const pain = statedPain(reports)
  const [first, ...others] = reports
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'same-day',
    reason: { id: 'spine-pain-warning', pain },
    evidence: uniqueIds([first.id, ...others.map(({ id }) => id)]),
    since: pain.since,
    badges: [],
    missing: [],
  }
}

function clear(settled: WarningReport): readonly Finding[] {
  if (settled.state === 'warns') return []
  const { report, state, by } = settled
  const day = 'from' in by ? by.until : by.when.day
  const pain = statedPain([report])
  const reason = { id: 'spine-pain-settled', how: state, pain, ...(day !== undefined && { day }) } as const
  return [{ ...RULE, verdict: 'clear', reason, evidence: uniqueIds([report.id, by.id]) }]
}

function statedPain(reports: AtLeastOne<SymptomReport>): StatedWarningPain {
  const qualities = PAIN_QUALITIES.filter((quality) =>
    reports.some((report) => report.qualities.includes(quality)),
  )
  return { ...statedSign({ reports }), qualities }
}

/** Answers on pain of the spine that could not be read, and that nothing later has answered. */
function unreadable({ facts, ruleset, now }: RuleInput): readonly Refusal[] {
  const oldest = now.day - numberOf(ruleset, 'cord.class-b-lifetime')
  return facts.refusals
    .filter(({ about, why, when }) => {
      if (about !== 'spinal-pain' && about !== 'thoracic-spine-pain') return false
      if (why === 'withdrawn' || why === 'not-measured' || when === undefined || when.day < oldest)
        return false
      return !facts.symptoms.some((report) => report.symptom === about && isSurelyAfter(report.when, when))
    })
    .toSorted((a, b) => byId(a.resource, b.resource))
}

function unknown([newest, ...others]: AtLeastOne<Refusal>): Finding {
  const { about, why, detail, when } = newest
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'readable-symptom-answer' }],
    reason: {
      id: 'cord-refused',
      symptom: about === 'thoracic-spine-pain' ? about : 'spinal-pain',
      why,
      ...(detail !== undefined && { detail }),
      ...(when !== undefined && { day: when.day }),
    },
    evidence: uniqueIds([newest.resource, ...others.map(({ resource }) => resource)]),
  }
}
