import type { PatientFacts } from '../../facts/patient-facts.ts'
import { byId, uniqueIds, type AtLeastOne, type FactId } from '../../facts/record.ts'
import type { SymptomReport } from '../../facts/symptom.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { numberOf } from '../../rules/ruleset.ts'
import { addDays } from '../../time/day.ts'
import { byNewest, isOlderThanHours, isWithinHoursAfter, type When } from '../../time/when.ts'
import { cordPicture } from '../cord-picture.ts'
import type { StatedResponse } from '../cord-reason.ts'
import type { CordSign } from '../cord-signs.ts'
import { looks } from '../sign-end.ts'
import { isSpine } from '../spine.ts'
import { CORD_NEEDS, signIds, sinceTold, statedSigns } from './verdicts.ts'

const RULE = { rule: 'M-05', problem: 'cord' } as const

const HOURS_A_DAY = 24

/** Has a sign of the spinal cord stood for longer than a day before anyone ordered a scan of the spine or assessed it? */
export const unansweredSign: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: [...CORD_NEEDS, { concept: 'service-orders', window: { kind: 'days', days: 400, newest: true } }],
  evaluate: (input) => {
    const waits = (cordPicture(input).beside?.signs ?? []).flatMap((sign) => waitsFor(sign, input))
    const [unanswered, ...others] = waits.filter(({ responses }) => responses.length === 0)
    if (unanswered !== undefined) return [raised([unanswered, ...others], input)]
    const [response, ...more] = waits.flatMap(({ responses }) => responses)
    return response === undefined ? [] : clear(signsOf(waits), [response, ...more])
  },
}

type Response = { readonly by: StatedResponse['by']; readonly when: When; readonly id: FactId }

/** One time at which a sign was told, long enough ago for an answer, and what answered it in time. */
type Wait = { readonly sign: CordSign; readonly from: When; readonly responses: readonly Response[] }

/**
 * The clock runs from the first report that stands, and anew from each that says worse: told again is the same sign, and
 * the scan that was ordered for it answers it still.
 */
function waitsFor(sign: CordSign, { facts, ruleset, now }: RuleInput): readonly Wait[] {
  const within = numberOf(ruleset, 'cord.response-within')
  const all = responsesTo(sign.reports[0], facts)
  return startsOf(sign)
    .filter(({ when }) => isOlderThanHours(when, now, within))
    .map(({ when }) => ({
      sign,
      from: when,
      responses: all.filter((response) => isWithinHoursAfter(response.when, when, within)),
    }))
}

function startsOf({ reports }: CordSign): readonly SymptomReport[] {
  const oldestFirst = reports.toReversed()
  return oldestFirst.filter(({ answer }, index) => index === 0 || answer === 'worse')
}

/** Orders and looks, oldest first. */
function responsesTo(report: SymptomReport, facts: PatientFacts): readonly Response[] {
  return [...spineMriOrders(facts), ...looks(report, facts)].toSorted(
    (a, b) => byNewest(b.when, a.when) || byId(a.id, b.id),
  )
}

/** A draft is no order yet, and what was revoked or put on hold brings no scan. */
function spineMriOrders({ services }: PatientFacts): readonly Response[] {
  return services.flatMap(({ id, kind, modality, regions, state, authored }): readonly Response[] => {
    const isSpineMri = kind === 'imaging' && modality === 'mri' && regions.some(isSpine)
    const isOrdered = state === 'active' || state === 'completed'
    return isSpineMri && isOrdered && authored !== undefined ? [{ by: 'order', when: authored, id }] : []
  })
}

function raised(waits: AtLeastOne<Wait>, input: RuleInput): Finding {
  const [{ sign }] = waits
  const signs: AtLeastOne<CordSign> = [sign, ...signsOf(waits).filter((other) => other !== sign)]
  const from = waits.map((wait) => wait.from).toSorted((a, b) => byNewest(b, a))[0] ?? waits[0].from
  const late = spineMriOrders(input.facts)
    .filter(({ when }) => byNewest(when, from) <= 0)
    .toSorted((a, b) => byNewest(b.when, a.when) || byId(a.id, b.id))
    .at(0)
  const withinHours = numberOf(input.ruleset, 'cord.response-within')
  const [one, ...more] = signIds(signs)
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'immediate',
    reason: {
      id: 'cord-unanswered',
      signs: statedSigns(signs),
      told: sinceTold(from, input),
      withinHours,
      ...(late !== undefined && { orderedLate: late.when.day }),
    },
    evidence: uniqueIds([one, ...more, ...(late === undefined ? [] : [late.id])]),
    since: addDays(from.day, Math.ceil(withinHours / HOURS_A_DAY)),
    badges: [],
    missing: [],
  }
}

function clear(
  [sign, ...others]: readonly CordSign[],
  [first, ...more]: AtLeastOne<Response>,
): readonly Finding[] {
  if (sign === undefined) return []
  const signs: AtLeastOne<CordSign> = [sign, ...others]
  const [one, ...reports] = signIds(signs)
  const stated = ({ by, when }: Response): StatedResponse => ({ by, day: when.day })
  return [
    {
      ...RULE,
      verdict: 'clear',
      reason: {
        id: 'cord-answered',
        signs: statedSigns(signs),
        responses: [stated(first), ...more.map(stated)],
      },
      evidence: uniqueIds([one, ...reports, first.id, ...more.map(({ id }) => id)]),
    },
  ]
}

function signsOf(waits: readonly Wait[]): readonly CordSign[] {
  return [...new Set(waits.map(({ sign }) => sign))]
}
