import { uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Tier } from '../../findings/tier.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import { isNew } from '../../symptoms/usual.ts'
import { earliestDay } from '../../time/day.ts'
import { confounding } from '../confounders.ts'
import { isBladderOrBowel, isLegWeakness } from '../cord-class.ts'
import { cordPicture, type Beside } from '../cord-picture.ts'
import { sinceOf } from '../cord-signs.ts'
import {
  CORD_NEEDS,
  kindsOf,
  missingOf,
  signIds,
  statedSigns,
  timeSinceTold,
  withoutSign,
} from './verdicts.ts'

const RULE = { rule: 'M-02', problem: 'cord' } as const

/** Does a sign of the spinal cord stand by itself? Beside anything more it is for M-01, and this rule is silent. */
export const cordSign: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: CORD_NEEDS,
  evaluate: (input) => {
    const picture = cordPicture(input)
    const { beside } = picture
    if (beside === undefined) return withoutSign(RULE, picture, input)
    return beside.suspectedSince === undefined ? [raised(beside, input)] : []
  },
}

function raised(beside: Beside, input: RuleInput): Finding {
  const { signs, missing } = beside
  const [first, ...others] = signs
  const [newest, ...more] = signIds(signs)
  const explanations = confounding(signs, input.facts)
  return {
    ...RULE,
    verdict: 'raised',
    tier: tierOf(beside),
    reason: {
      id: 'cord-sign',
      signs: statedSigns(signs),
      told: timeSinceTold(beside, input),
      confounders: kindsOf(explanations),
    },
    evidence: uniqueIds([newest, ...more, ...explanations.map(({ id }) => id)]),
    since: earliestDay(sinceOf(first), ...others.map(sinceOf)),
    badges: [],
    missing: missingOf(missing),
  }
}

/** To clarify today; at once where bladder, bowel or, newly, the strength of a leg is at stake. */
function tierOf({ signs }: Beside): Tier {
  const reports = signs.flatMap((sign) => sign.reports)
  const isAtOnce = reports.some(
    (report) => isBladderOrBowel(report) || (isLegWeakness(report) && isNew(report)),
  )
  return isAtOnce ? 'immediate' : 'same-day'
}
