import { cordClassOf } from '../../cord/cord-class.ts'
import { uniqueIds, type AtLeastOne } from '../../facts/record.ts'
import type { PainEntry } from '../../facts/pain.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { byNewestAnswer } from '../../symptoms/standing-answers.ts'
import { statedSymptom } from '../../symptoms/stated-symptom.ts'
import { counts } from '../../symptoms/usual.ts'
import { addDays, daysBetween } from '../../time/day.ts'
import { entriesIn, painDays, periodOf, refusedEntries, type RefusedEntry } from '../pain-days.ts'
import { statedPain, statedRefusal } from './verdicts.ts'

const RULE = { rule: 'P-07', problem: 'pain' } as const

/** Has a patient who kept a diary made no entry for a week? Silence is told, never read as no pain. */
export const silentDiary: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'pain', window: { kind: 'days', days: 35, newest: false } },
    { concept: 'symptoms', window: { kind: 'days', days: 30, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const silence = periodOf(numberOf(ruleset, 'pain.silent.days'), now.day)
    const kept = periodOf(numberOf(ruleset, 'pain.silent.entry-before'), silence.from - 1)
    const [last] = entriesIn(facts, kept)
    if (last === undefined) return []
    const [recent] = entriesIn(facts, silence)
    if (recent !== undefined) return [clear(recent)]
    const [refused, ...others] = refusedEntries(facts, silence)
    return [refused === undefined ? raised(last, input) : unknown([refused, ...others])]
  },
}

function raised(last: PainEntry, input: RuleInput): Finding {
  const { facts, ruleset, now } = input
  const days = numberOf(ruleset, 'pain.silent.days') + numberOf(ruleset, 'pain.silent.entry-before')
  const [lastWorst] = painDays(facts, periodOf(days, now.day))
  const severeFrom = numberOf(ruleset, 'pain.severe-from')
  const warnings = recentWarnings(input)
  const isUrgent = (lastWorst !== undefined && lastWorst.worst >= severeFrom) || warnings.length > 0
  return {
    ...RULE,
    verdict: 'raised',
    tier: isUrgent ? 'this-week' : 'routine',
    reason: {
      id: 'pain-diary-silent',
      lastEntry: last.when.day,
      days: daysBetween(last.when.day, now.day),
      ...(lastWorst !== undefined && { lastWorst: statedPain(lastWorst) }),
      severeFrom,
      warnings: warnings.map(statedSymptom),
    },
    evidence: uniqueIds([
      last.id,
      ...(lastWorst === undefined ? [] : [lastWorst.entry]),
      ...warnings.map(({ id }) => id),
    ]),
    since: addDays(last.when.day, numberOf(ruleset, 'pain.silent.days')),
    badges: [],
    missing: lastWorst === undefined ? [{ kind: 'fact', needs: 'worst-pain-score' }] : [],
  }
}

/** Signs of the cord or spinal pain that warns, ever told in the last weeks, denied since or not; usual ones are no news. */
function recentWarnings({ facts, ruleset, now }: RuleInput): readonly SymptomReport[] {
  const earliest = now.day - numberOf(ruleset, 'pain.silent.cord-symptoms-within')
  return facts.symptoms
    .filter((report) => report.when.day >= earliest && counts(report, facts, now))
    .filter((report) => {
      const cordClass = cordClassOf(report)
      return cordClass === 'A' || cordClass === 'B'
    })
    .toSorted(byNewestAnswer)
}

function clear({ id, when }: PainEntry): Finding {
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'pain-diary-kept', lastEntry: when.day },
    evidence: [id],
  }
}

/** Somebody wrote something: the diary is not silent, but what it says is not known. */
function unknown([newest, ...others]: AtLeastOne<RefusedEntry>): Finding {
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [{ kind: 'fact', needs: 'readable-diary-entry' }],
    reason: {
      id: 'pain-diary-unreadable',
      unreadable: [statedRefusal(newest), ...others.map(statedRefusal)],
    },
    evidence: uniqueIds([newest.resource, ...others.map(({ resource }) => resource)]),
  }
}
