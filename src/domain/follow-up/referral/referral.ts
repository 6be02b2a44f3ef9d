import { addDays, daysBetween, type Day } from '../../time/day.ts'
import { followUpDays } from '../../rules/ruleset.ts'
import { planExemptionOf } from '../exemption.ts'
import type { Expectation, Timing } from '../expectation.ts'
import { KIND_NEEDS } from '../obligation-needs.ts'
import type { ObligationRemark } from '../obligation.ts'
import type { Situation } from '../situation.ts'
import { referralsIn, type Referral, type ReferralStep } from './referral-course.ts'

/** Each referral that was made and at which nobody has seen the patient yet. */
export function referral(situation: Situation): readonly Expectation[] {
  const { facts, now } = situation
  return referralsIn(facts, now.day)
    .filter(({ step }) => step !== 'seen')
    .map((open) => expectationOf(open, situation))
}

const REMARKS: Readonly<Record<Exclude<ReferralStep, 'seen'>, ObligationRemark>> = {
  sent: 'referral-sent',
  accepted: 'referral-accepted',
  rejected: 'referral-rejected',
}

function expectationOf({ order, step, bookings, evidence }: Referral, situation: Situation): Expectation {
  const exempt = planExemptionOf(order, situation.now)
  return {
    kind: 'referral',
    named: order.named,
    timing: timingOf({ order }, situation),
    bookings,
    ...(exempt && { exempt }),
    evidence: [order.id, ...evidence],
    remarks: step === 'seen' ? [] : [REMARKS[step]],
    needs: KIND_NEEDS.referral,
  }
}

/** By the day that it states, else so many days from the request. */
function timingOf({ order }: Pick<Referral, 'order'>, { ruleset }: Situation): Timing {
  const { id, authored, urgent } = order
  const row = urgent ? 'referral-urgent' : 'referral'
  const stated = order.end ?? order.start
  const asked = authored?.day
  const due =
    stated ?? (asked === undefined ? undefined : addDays(asked, followUpDays(ruleset, row).interval))
  return {
    row,
    intervalSource: 'order',
    ...(asked !== undefined && { countedFrom: { day: asked, evidence: [id] } }),
    ...(due !== undefined && { due, ...lengthOf(asked, due) }),
    evidence: [id],
  }
}

function lengthOf(asked: Day | undefined, due: Day): Pick<Timing, 'length'> {
  return asked === undefined ? {} : { length: Math.max(0, daysBetween(asked, due)) }
}
