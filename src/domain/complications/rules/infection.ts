import { byId, uniqueIds, type AtLeastOne, type FactId, type Refusal } from '../../facts/record.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import type { Finding, Missing } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { standingAnswers } from '../../symptoms/standing-answers.ts'
import { statedSymptom } from '../../symptoms/stated-symptom.ts'
import { usualMarks } from '../../symptoms/usual.ts'
import { earliestDay } from '../../time/day.ts'
import { isSurelyAfter } from '../../time/when.ts'
import {
  chemotherapy,
  contextOfBone,
  isInfection,
  neutropenia,
  neutrophils,
  type Context,
} from '../infection.ts'

const RULE = { rule: 'C-02', problem: 'infection' } as const

/** Is there a fever, or a wound or a jaw infected after a procedure on bone or on a bone agent? */
export const infection: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'symptoms', window: { kind: 'days', days: 7, newest: false } },
    { concept: 'procedures', window: { kind: 'days', days: 90, newest: false } },
    { concept: 'medication-doses', window: { kind: 'all' } },
    { concept: 'medication-orders', window: { kind: 'now' } },
    { concept: 'blood-count', window: { kind: 'days', days: 14, newest: false } },
  ],
  evaluate: (input) => {
    const judged = reportsOf(input).map((report) => judge(report, input))
    const [first, ...others] = judged.filter(({ how }) => how === 'counts')
    if (first !== undefined) return [raised([first, ...others], input)]
    const [refused, ...more] = unreadable(input)
    if (refused !== undefined) return [unknown([refused, ...more])]
    const [settled, ...rest] = judged
    return settled === undefined ? [] : [clear([settled, ...rest])]
  },
}

type Judged = {
  readonly report: SymptomReport
  readonly how: 'counts' | 'denied' | 'usual' | 'elsewhere'
  readonly context: readonly Context[]
  readonly mark?: FactId
}

/** The newest answers of the last days. */
function reportsOf({ facts, ruleset, now }: RuleInput): readonly SymptomReport[] {
  const oldest = now.day - numberOf(ruleset, 'infection.report-lifetime')
  return standingAnswers(facts, ({ symptom }) => isInfection(symptom)).filter(
    ({ when }) => when.day >= oldest,
  )
}

function judge(report: SymptomReport, input: RuleInput): Judged {
  if (report.answer === 'absent') return { report, how: 'denied', context: [] }
  const [mark] = usualMarks(report, input.facts, input.now)
  if (mark !== undefined) return { report, how: 'usual', context: [], mark: mark.id }
  if (report.symptom === 'fever') return { report, how: 'counts', context: [] }
  const context = contextOfBone(report, input)
  return { report, how: context.length > 0 ? 'counts' : 'elsewhere', context }
}

function raised(judged: AtLeastOne<Judged>, input: RuleInput): Finding {
  const [{ report: first }, ...others] = judged
  const hasFever = judged.some(({ report }) => report.symptom === 'fever')
  const low = neutropenia(input)
  const chemo = hasFever ? chemotherapy(input) : undefined
  const dangers = [low, chemo].filter((danger) => danger !== undefined)
  const context = [...dangers, ...judged.flatMap((one) => one.context)]
  const kinds = new Map(context.map(({ stated }) => [JSON.stringify(stated), stated]))
  return {
    ...RULE,
    verdict: 'raised',
    tier: dangers.length > 0 ? 'immediate' : 'same-day',
    reason: {
      id: 'complication-infection',
      reports: [statedSymptom(first), ...others.map(({ report }) => statedSymptom(report))],
      context: [...kinds.values()],
    },
    evidence: uniqueIds([
      first.id,
      ...others.map(({ report }) => report.id),
      ...context.flatMap(({ evidence }) => evidence),
    ]),
    since: earliestDay(first.when.day, ...others.map(({ report }) => report.when.day)),
    badges: isPreliminary(input) ? ['preliminary'] : [],
    missing: missingOf(input),
  }
}

function isPreliminary(input: RuleInput): boolean {
  const standing = neutrophils(input)
  return standing.state === 'low' && standing.results[0].status === 'preliminary'
}

/** Without a count of the last days nobody knows how dangerous it is. */
function missingOf(input: RuleInput): readonly Missing[] {
  const { state } = neutrophils(input)
  return state === 'none' || state === 'undecided' ? [{ kind: 'fact', needs: 'neutrophil-count' }] : []
}

function clear([first, ...others]: AtLeastOne<Judged>): Finding {
  const stated = ({ report, how }: Judged) =>
    ({ ...statedSymptom(report), how: how === 'counts' ? 'elsewhere' : how }) as const
  return {
    ...RULE,
    verdict: 'clear',
    reason: { id: 'complication-no-infection', reports: [stated(first), ...others.map(stated)] },
    evidence: uniqueIds([
      first.report.id,
      ...others.map(({ report }) => report.id),
      ...[first, ...others].flatMap(({ mark }) => mark ?? []),
    ]),
  }
}

function unreadable({ facts, ruleset, now }: RuleInput): readonly Refusal[] {
  const oldest = now.day - numberOf(ruleset, 'infection.report-lifetime')
  return facts.refusals
    .filter(({ about, why, when }) => {
      if (about === undefined || !isInfection(about) || when === undefined || when.day < oldest) return false
      if (why === 'withdrawn' || why === 'not-measured') return false
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
      id: 'complication-refused',
      symptom: about !== undefined && isInfection(about) ? about : 'fever',
      why,
      ...(detail !== undefined && { detail }),
      ...(when !== undefined && { day: when.day }),
    },
    evidence: uniqueIds([newest.resource, ...others.map(({ resource }) => resource)]),
  }
}
