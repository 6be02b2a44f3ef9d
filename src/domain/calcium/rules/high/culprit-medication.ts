import { uniqueIds } from '../../../facts/record.ts'
import type { MedicationOrder } from '../../../facts/treatment.ts'
import type { Finding } from '../../../findings/finding.ts'
import type { Tier } from '../../../findings/tier.ts'
import { activeOrders } from '../../../medication/active-orders.ts'
import type { Rule, RuleInput } from '../../../rules/rule.ts'
import type { Day } from '../../../time/day.ts'
import { sinceBoth } from '../../../time/since-both.ts'
import { answerWithoutStanding } from '../../doubt.ts'
import { CULPRITS, type StatedCulprit } from '../../high-calcium-reason.ts'
import { isAboveMargin, newestSpeaking } from '../../margin.ts'
import { calciumSeries, type CalciumEntry } from '../../series/calcium-series.ts'
import { standingCalcium } from '../../series/standing-calcium.ts'
import { stated } from '../../series/stated.ts'
import { unknownOf } from '../verdicts.ts'

const RULE = { rule: 'H-10', problem: 'calcium-high' } as const

const CLASSES = new Set(CULPRITS)

/** Given to patients on a bone agent on purpose. */
const SUPPLEMENTS: ReadonlySet<string> = new Set(['calcium-supplement', 'vitamin-d'])

/** Does a patient whose calcium is high, or nearly so, take a drug that raises it? */
export const culpritMedication: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [
    { concept: 'calcium', window: { kind: 'days', days: 400, newest: true } },
    { concept: 'medication-orders', window: { kind: 'now' } },
  ],
  evaluate: (input) => {
    const { facts, ruleset, now } = input
    const [first, ...others] = activeOrders(facts, CLASSES, now)
    if (first === undefined) return []
    const series = calciumSeries(facts, ruleset, 'high')
    const standing = standingCalcium(series, 'high', ruleset)
    const entry = entryOf(series, standing?.entry, input)
    if (entry?.class === 'ionized') return []
    const orders = [first, ...others] as const
    const above = entry && isAboveMargin(entry, 'calcium.culprit.margin', ruleset)
    if (entry && above === 'yes') return [raised(entry, orders, standing !== undefined)]
    if (entry && standing !== undefined) return [clear(entry, orders)]
    const answer = answerWithoutStanding(series, 'high', input)
    return [answer.kind === 'within' ? clear(answer.entry, orders) : unknownOf(RULE, answer)]
  },
}

type Orders = readonly [MedicationOrder, ...MedicationOrder[]]

/** The high value that stands, else the newest. Only total and corrected calcium have a margin below the limit. */
function entryOf(
  series: readonly CalciumEntry[],
  standing: CalciumEntry | undefined,
  { ruleset }: RuleInput,
): CalciumEntry | undefined {
  if (standing !== undefined && standing.class !== 'ionized') return standing
  return newestSpeaking(series, (entry) => isAboveMargin(entry, 'calcium.culprit.margin', ruleset) === 'yes')
}

function raised(entry: CalciumEntry, orders: Orders, isContext: boolean): Finding {
  const culprits = orders.map(culpritOf)
  const { measure, value, unit, badges, evidence } = entry
  return {
    ...RULE,
    verdict: 'raised',
    tier: tierOf(culprits, isContext),
    reason: { id: 'high-calcium-culprit', calcium: stated(entry), isContext, culprits },
    evidence: uniqueIds([...evidence, ...orders.map(({ id }) => id)]),
    since: sinceOf(entry.day, orders),
    badges,
    measure,
    value,
    unit,
    missing: [],
  }
}

/** Beside a high calcium it is context. By itself to be reviewed this week, unless supplements are all there is. */
function tierOf(culprits: readonly StatedCulprit[], isContext: boolean): Tier {
  const areSupplements = culprits.every(({ classes }) => classes.every((of) => SUPPLEMENTS.has(of)))
  return isContext || areSupplements ? 'info' : 'this-week'
}

/** A drug without a day may be old. */
function sinceOf(sample: Day, orders: Orders): Day {
  return sinceBoth(
    sample,
    orders.map(({ start, authored }) => start ?? authored?.day ?? sample),
  )
}

function culpritOf({ drug: { named, classes } }: MedicationOrder): StatedCulprit {
  return { named, classes: CULPRITS.filter((of) => classes.includes(of)) }
}

function clear(entry: CalciumEntry, orders: Orders): Finding {
  const { measure, value, unit, evidence } = entry
  return {
    ...RULE,
    verdict: 'clear',
    reason: {
      id: 'high-calcium-no-culprit',
      calcium: stated(entry),
      culprits: orders.map(culpritOf),
    },
    evidence: uniqueIds([...evidence, ...orders.map(({ id }) => id)]),
    measure,
    value,
    unit,
  }
}
