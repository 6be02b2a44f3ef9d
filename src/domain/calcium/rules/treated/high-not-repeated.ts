import { uniqueIds, type AtLeastOne, type FactId } from '../../../facts/record.ts'
import type { Finding } from '../../../findings/finding.ts'
import type { Obligation } from '../../../follow-up/obligation.ts'
import type { Rule } from '../../../rules/rule.ts'
import { isAfterTreatment, repeatOfHigh, type Repeat } from '../../repeat.ts'
import { calciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { standingCalcium } from '../../series/standing-calcium.ts'
import { stated } from '../../series/stated.ts'

const RULE = { rule: 'H-13', problem: 'calcium-high' } as const

/** Is the control of a high calcium, or of its treatment, overdue? */
export const highNotRepeated: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-doses', window: { kind: 'days', days: 400, newest: false } },
  ],
  evaluate: ({ facts, ruleset, obligations }) => {
    const standing = standingCalcium(calciumSeries(facts, ruleset, 'high'), 'high', ruleset)
    const repeat = repeatOfHigh(facts, ruleset)
    if (standing === undefined || repeat === undefined) return []
    if (repeat.state === 'done') return [repeated(standing.entry, repeat.by)]
    const own = obligations.find(({ kind }) => kind === 'repeat-calcium')
    return own?.due === undefined || own.status === 'exempt' ? [] : [waitedFor(standing.entry, repeat, own)]
  },
}

type Open = Extract<Repeat, { state: 'open' }>

/** Lateness is the obligation's, and so is its tier. */
function waitedFor(
  entry: CalciumEntry,
  repeat: Open,
  { tier, due = repeat.from.day, daysOverdue = 0, evidence }: Obligation,
): Finding {
  const calcium = stated(entry)
  const treated = isAfterTreatment(repeat) ? { treatedOn: repeat.from.day } : {}
  const all = [...entry.evidence, ...evidence] as const
  if (tier === undefined)
    return clear(entry, { id: 'high-calcium-repeat-ahead', calcium, due, ...treated }, all)
  const { grade = 1, badges, measure, value, unit } = entry
  return {
    ...RULE,
    verdict: 'raised',
    tier,
    reason: { id: 'high-calcium-not-repeated', calcium, grade, due, daysOverdue, ...treated },
    evidence: uniqueIds(all),
    since: due,
    badges,
    grade,
    measure,
    value,
    unit,
    missing: [],
  }
}

function repeated(entry: CalciumEntry, by: CalciumEntry): Finding {
  const reason = { id: 'high-calcium-repeated', calcium: stated(entry), repeat: stated(by) } as const
  return clear(entry, reason, [...entry.evidence, ...by.evidence])
}

function clear(
  { measure, value, unit }: CalciumEntry,
  reason: NonNullable<Extract<Finding, { verdict: 'clear' }>['reason']>,
  evidence: AtLeastOne<FactId>,
): Finding {
  return { ...RULE, verdict: 'clear', reason, evidence: uniqueIds(evidence), measure, value, unit }
}
