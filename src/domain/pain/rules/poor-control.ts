import { uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf, type Ruleset } from '../../rules/ruleset.ts'
import { backgroundPain } from '../control/background.ts'
import { controlDays, type ControlDay } from '../control/control-days.ts'
import { periodOf, refusedEntries, type Period } from '../pain-days.ts'
import type { StatedControl } from '../pain-reason.ts'

const RULE = { rule: 'P-04', problem: 'pain' } as const

/**
 * Did the patient need many rescue doses, or have many episodes of breakthrough pain, on several days of the week? A
 * diary that never asks for either says nothing of it: that is a gap, and no doubt about this patient.
 */
export const poorControl: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [{ concept: 'pain', window: { kind: 'days', days: 7, newest: false } }],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const week = periodOf(numberOf(ruleset, 'pain.control.within'), now.day)
    const [newest, ...older] = controlDays(facts, week)
    return newest === undefined ? [] : [verdictOf([newest, ...older], week, input)]
  },
}

function verdictOf(days: AtLeastOne<ControlDay>, week: Period, { facts, ruleset }: RuleInput): Finding {
  const high = days.filter((day) => isHigh(day, ruleset))
  const needed = numberOf(ruleset, 'pain.control.days')
  const ofDays = numberOf(ruleset, 'pain.control.within')
  const stated = {
    days: statedControls(days),
    high: high.length,
    countFrom: numberOf(ruleset, 'pain.control.count-from'),
    needed,
    ofDays,
  }
  const first = high.at(-1)
  if (high.length >= needed && first !== undefined) {
    return {
      ...RULE,
      verdict: 'raised',
      tier: 'this-week',
      reason: { id: 'pain-control-poor', ...stated, background: backgroundPain(facts, week, ruleset) },
      evidence: evidenceOf(days),
      since: first.day,
      badges: [],
      value: high.length,
      unit: 'd',
      missing: [],
    }
  }
  const isOpen = high.length > 0 && high.length + ofDays - days.length >= needed
  if (!isOpen) {
    return {
      ...RULE,
      verdict: 'clear',
      reason: { id: 'pain-control-kept', ...stated },
      evidence: evidenceOf(days),
    }
  }
  const known: ReadonlySet<number> = new Set(days.map(({ day }) => day))
  const unreadable = refusedEntries(facts, week).filter(({ when }) => !known.has(when.day))
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [
      { kind: 'fact', needs: 'diary-entries' },
      ...(unreadable.length > 0 ? [{ kind: 'fact', needs: 'readable-diary-entry' } as const] : []),
    ],
    reason: { id: 'pain-control-kept', ...stated },
    evidence: uniqueIds([...evidenceOf(days), ...unreadable.map(({ resource }) => resource)]),
  }
}

function isHigh({ rescueDoses = 0, episodes = 0 }: ControlDay, ruleset: Ruleset): boolean {
  return Math.max(rescueDoses, episodes) >= numberOf(ruleset, 'pain.control.count-from')
}

function statedControls([first, ...others]: AtLeastOne<ControlDay>): AtLeastOne<StatedControl> {
  return [statedControl(first), ...others.map(statedControl)]
}

function statedControl({ day, rescueDoses, episodes }: ControlDay): StatedControl {
  return {
    day,
    ...(rescueDoses !== undefined && { rescueDoses }),
    ...(episodes !== undefined && { episodes }),
  }
}

function evidenceOf(days: AtLeastOne<ControlDay>): AtLeastOne<FactId> {
  const [first = '', ...others] = days.flatMap(({ entries }) => entries)
  return uniqueIds([first, ...others])
}
