import type { RuleId } from '../../src/domain/findings/rule-id.ts'
import type { Problem } from '../../src/domain/findings/problem.ts'
import { byUrgency } from '../../src/domain/findings/tier.ts'
import { tierOfPart } from '../../src/domain/flags/flag-order.ts'
import type { FlagPart } from '../../src/domain/review/flag.ts'
import type { PatientReview } from '../../src/domain/review/patient-review.ts'

const NOT_CLINICAL: ReadonlySet<Problem> = new Set(['follow-up', 'data'])

/** Whether somebody stands at this week or above for more than what is late or unreadable. `except`: what is not counted. */
export function isClinicallyUrgent(
  review: PatientReview | undefined,
  except: (part: FlagPart) => boolean = () => false,
): boolean {
  return (review?.row.flags ?? []).some(
    ({ problem, parts }) =>
      !NOT_CLINICAL.has(problem) &&
      parts.some((part) => byUrgency(tierOfPart(part), 'this-week') <= 0 && !except(part)),
  )
}

/** Steady severe pain that was talked about: a third live with it, and whoever spoke with them knows. */
export function isAcknowledged(part: FlagPart): boolean {
  if (part.kind !== 'finding') return false
  const { reason } = part.finding
  return reason.id === 'pain-severe' && reason.change === 'steady' && reason.assessedOn !== undefined
}

export function isLate(part: FlagPart): boolean {
  return part.kind === 'obligation'
}

/** Rules that stand on somebody's row; what is context only is none. */
export function raisedRules(review: PatientReview | undefined): ReadonlySet<RuleId> {
  const parts = (review?.row.flags ?? []).flatMap((flag) => flag.parts)
  return new Set(
    parts.flatMap((part) =>
      part.kind === 'finding' && part.finding.tier !== 'info' ? part.finding.rule : [],
    ),
  )
}
