import { byId, uniqueIds } from '../../facts/record.ts'
import type { Finding } from '../../findings/finding.ts'
import type { Rule, RuleInput } from '../../rules/rule.ts'
import type { Day } from '../../time/day.ts'
import { confounding } from '../confounders.ts'
import { cordPicture, type Beside } from '../cord-picture.ts'
import { statedPlaces } from '../spine.ts'
import {
  CORD_NEEDS,
  kindsOf,
  missingOf,
  signIds,
  statedSigns,
  timeSinceTold,
  withoutSign,
} from './verdicts.ts'

const RULE = { rule: 'M-01', problem: 'cord' } as const

/** Does a sign of the spinal cord stand beside a spine site, back or neck pain, or another sign? */
export const suspectedCompression: Rule = {
  id: RULE.rule,
  version: 1,
  problem: RULE.problem,
  needs: CORD_NEEDS,
  evaluate: (input) => {
    const picture = cordPicture(input)
    const { beside } = picture
    if (beside === undefined) return withoutSign(RULE, picture, input)
    const { suspectedSince } = beside
    return [suspectedSince === undefined ? alone(beside, input) : raised(beside, suspectedSince, input)]
  },
}

function raised(beside: Beside, since: Day, input: RuleInput): Finding {
  const { signs, spine, pain } = beside
  const others = confounding(signs, input.facts)
  const newestReport = pain.find(({ stated }) => stated.by === 'report')
  const newestEntry = pain.find(({ stated }) => stated.by === 'diary')
  const [first, ...more] = signIds(signs)
  return {
    ...RULE,
    verdict: 'raised',
    tier: 'immediate',
    reason: {
      id: 'cord-compression',
      signs: statedSigns(signs),
      spine: statedPlaces(spine),
      pain: [newestReport, newestEntry].flatMap((newest) => (newest === undefined ? [] : [newest.stated])),
      told: timeSinceTold(beside, input),
      confounders: kindsOf(others),
    },
    evidence: uniqueIds([first, ...more, ...[...spine, ...pain, ...others].map(({ id }) => id)]),
    since,
    badges: [],
    missing: [],
  }
}

/** A sign by itself: unlikely only where back pain is denied and every bone site is known to lie elsewhere. */
function alone({ signs, painDenials, missing }: Beside, { facts }: RuleInput): Finding {
  const reason = { id: 'cord-sign-alone', signs: statedSigns(signs) } as const
  const [first, ...more] = signIds(signs)
  const looked = [...painDenials, ...facts.sites].map(({ id }) => id).toSorted(byId)
  const [needed, ...others] = missingOf(missing)
  if (needed === undefined) {
    return { ...RULE, verdict: 'clear', reason, evidence: uniqueIds([first, ...more, ...looked]) }
  }
  return {
    ...RULE,
    verdict: 'unknown',
    needs: [needed, ...others],
    reason,
    evidence: uniqueIds([first, ...more, ...looked]),
  }
}
