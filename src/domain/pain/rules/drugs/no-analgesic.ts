import { byId, uniqueIds, type FactId, type RefusalReason } from '../../../facts/record.ts'
import type { Drug, DrugClass, MedicationOrder } from '../../../facts/treatment.ts'
import type { Finding } from '../../../findings/finding.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import { numberOf } from '../../../rules/ruleset.ts'
import type { Day } from '../../../time/day.ts'
import { isWithin, painDays, periodOf, type PainDay, type Period } from '../../pain-days.ts'
import { statedPain } from '../verdicts.ts'

const RULE = { rule: 'P-08', problem: 'pain' } as const

/** Is there more than mild pain, and nothing on record that is taken for it? */
export const noAnalgesic: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'pain', window: { kind: 'days', days: 7, newest: false } },
    { concept: 'medication-orders', window: { kind: 'now' } },
    { concept: 'medication-doses', window: { kind: 'days', days: 7, newest: false } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const week = periodOf(numberOf(ruleset, 'pain.untreated.within'), now.day)
    const days = painDays(facts, week)
    const [latest] = days
    if (latest === undefined || latest.worst <= numberOf(ruleset, 'pain.untreated.above')) return []
    return [verdictOf(latest, days, week, input)]
  },
}

function verdictOf(latest: PainDay, days: readonly PainDay[], week: Period, input: RuleInput): Finding {
  const above = numberOf(input.ruleset, 'pain.untreated.above')
  const stated = { pain: statedPain(latest), above }
  const taken = analgesics(input, week)
  const [first, ...others] = taken
  const measured = { value: latest.worst, unit: '{score}' }
  if (first !== undefined) {
    const named = [...new Set(taken.map((one) => one.named))]
    return {
      ...RULE,
      verdict: 'clear',
      reason: { id: 'pain-analgesic-taken', ...stated, named },
      evidence: uniqueIds([latest.entry, first.id, ...others.map(({ id }) => id)]),
      ...measured,
    }
  }
  const unreadable = unreadableMedicines(input)
  if (unreadable.length > 0) {
    return {
      ...RULE,
      verdict: 'unknown',
      needs: [{ kind: 'fact', needs: 'readable-medication' }],
      reason: { id: 'pain-analgesic-none', ...stated },
      evidence: [latest.entry, ...unreadable],
    }
  }
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'this-week',
    reason: { id: 'pain-analgesic-none', ...stated },
    evidence: [latest.entry],
    since: sinceOf(days, above, latest.day),
    badges: [],
    ...measured,
    missing: [],
  }
}

/** The first day of the unbroken run of such days in the week. */
function sinceOf(days: readonly PainDay[], above: number, latest: Day): Day {
  const end = days.findIndex(({ worst }) => worst <= above)
  return days.slice(0, end < 0 ? days.length : end).at(-1)?.day ?? latest
}

const AGAINST_PAIN: ReadonlySet<DrugClass> = new Set(['opioid', 'analgesic', 'nsaid'])

type Taken = { readonly id: FactId; readonly named: string }

/** Whatever is ordered or said to be taken today, was given in the week, or was taken by the word of the diary. */
function analgesics({ facts, now }: RuleInput, week: Period): readonly Taken[] {
  const orders = facts.orders.filter((order) => isTaken(order, now.day) && isAgainstPain(order.drug))
  const doses = facts.doses.filter(({ drug, when }) => isWithin(when.day, week) && isAgainstPain(drug))
  const rescue = facts.pain.filter(({ when, rescueDoses = 0 }) => isWithin(when.day, week) && rescueDoses > 0)
  return [
    ...[...orders, ...doses].map(({ id, drug }) => ({ id, named: drug.named })),
    ...rescue.map(({ id }) => ({ id, named: 'rescue doses' })),
  ].toSorted((a, b) => byId(a.id, b.id))
}

function isTaken({ state, start, end }: MedicationOrder, today: Day): boolean {
  return state === 'active' && (start ?? today) <= today && (end ?? today) >= today
}

function isAgainstPain({ classes }: Drug): boolean {
  return classes.some((one) => AGAINST_PAIN.has(one))
}

const TELLS_NOTHING: ReadonlySet<RefusalReason> = new Set(['withdrawn', 'not-measured'])

/** Medicines that came and could not be read: any of them may be against pain. */
function unreadableMedicines({ facts }: RuleInput): readonly FactId[] {
  const isMedicine = (about: string | undefined) =>
    about === 'medication' || about === 'opioid' || about === 'analgesic' || about === 'nsaid'
  return facts.refusals
    .filter(({ about, why }) => isMedicine(about) && !TELLS_NOTHING.has(why))
    .map(({ resource }) => resource)
    .toSorted(byId)
}
