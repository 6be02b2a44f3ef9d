import type { AtLeastOne } from '../facts/record.ts'
import type { SymptomReport } from '../facts/symptom.ts'
import type { MissingFact } from '../findings/finding.ts'
import { oncePer } from '../rules/once.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { earliestDay, type Day } from '../time/day.ts'
import { sinceBoth } from '../time/since-both.ts'
import { cordSigns, sinceOf, type CordSign, type CordSigns } from './cord-signs.ts'
import { spinalPainDenials, spinalPains, type SpinalPain } from './spinal-pain.ts'
import { isSitePlaceMissing, spinePlaces, type SpinePlace } from './spine.ts'
import { unreadableSigns, type UnreadableSign } from './unreadable-signs.ts'

/** The signs that stand, and what stands beside them: the two rules on signs read one picture, so that one excludes the other. */
export type CordPicture = {
  readonly signs: CordSigns
  /** Newer answers on signs that could not be read. */
  readonly unreadable: readonly UnreadableSign[]
  readonly beside?: Beside
}

/** Set when a sign stands. */
export type Beside = {
  readonly signs: AtLeastOne<CordSign>
  readonly spine: readonly SpinePlace[]
  readonly pain: readonly SpinalPain[]
  /** Answers that deny back and neck pain; none also where nobody was asked. */
  readonly painDenials: readonly SymptomReport[]
  /** Since when the signs and what is beside them make compression likely; undefined when they do not. */
  readonly suspectedSince?: Day
  /** What would have to be known before compression could be called unlikely. */
  readonly missing: readonly MissingFact[]
}

export const cordPicture = oncePer((input: RuleInput): CordPicture => {
  const { facts, now } = input
  const signs = cordSigns(facts, now)
  const unreadable = unreadableSigns(facts)
  const [first, ...others] = signs.standing
  if (first === undefined) return { signs, unreadable }
  return { signs, unreadable, beside: besideOf([first, ...others], unreadable, input) }
})

function besideOf(
  signs: AtLeastOne<CordSign>,
  unreadable: readonly UnreadableSign[],
  input: RuleInput,
): Beside {
  const [first, ...others] = signs
  const since = earliestDay(sinceOf(first), ...others.map(sinceOf))
  const spine = spinePlaces(input.facts)
  const pain = spinalPains(since, input)
  const painDenials = spinalPainDenials(since, input)
  const suspectedSince = suspicion({ signs, spine, pain }, input)
  return {
    signs,
    spine,
    pain,
    painDenials,
    ...(suspectedSince !== undefined && { suspectedSince }),
    missing: [
      ...(unreadable.length > 0 ? (['readable-symptom-answer'] as const) : []),
      ...(painDenials.length === 0 ? (['back-pain-answer'] as const) : []),
      ...(isSitePlaceMissing(input.facts) ? (['bone-site-place'] as const) : []),
    ],
  }
}

/** The first day on which a sign stood beside a site of the spine, back or neck pain, or enough other signs. */
function suspicion(
  { signs, spine, pain }: Pick<Beside, 'signs' | 'spine' | 'pain'>,
  { ruleset }: RuleInput,
): Day | undefined {
  const begins = signs.map(sinceOf).toSorted((a, b) => a - b)
  const [first] = begins
  const days = [
    spine.length > 0 ? first : undefined,
    begins[numberOf(ruleset, 'cord.features-for-suspicion') - 1],
    first !== undefined && pain.length > 0
      ? sinceBoth(
          first,
          pain.map(({ day }) => day),
        )
      : undefined,
  ].filter((day) => day !== undefined)
  const [one, ...more] = days
  return one === undefined ? undefined : earliestDay(one, ...more)
}
