import { DEFAULT_EPOCH, generatePatient, patientId } from '../../mocks/cohort/cohort.ts'
import { readInstant } from '../../mocks/cohort/draw/calendar.ts'
import { DAY, visibleAt } from '../../mocks/cohort/testing/read.ts'
import { STORY_PATIENTS } from '../../mocks/stories/registry.ts'
import { RULE_IDS, type RuleId } from '../../src/domain/findings/rule-id.ts'
import type { PatientReview } from '../../src/domain/review/patient-review.ts'
import { DEFAULT_RULESET } from '../../src/domain/rules/ruleset.ts'
import { rulesetName } from '../../src/domain/rules/ruleset-name.ts'
import { momentFromMillis } from '../../src/domain/time/when.ts'
import { nowAt } from '../../src/evaluation/now.ts'
import { createScopeReader } from '../../src/evaluation/read-scope.ts'
import { isAcknowledged, isClinicallyUrgent, isLate, raisedRules } from './urgency.ts'

/** Of one rule, per 100 people: on how many it stands, and on how many it did not a week before. */
export type RuleNoise = { readonly standing: number; readonly new: number }

export type Noise = {
  readonly ruleset: string
  readonly people: number
  /** Share of people at this week or above for clinical reasons. */
  readonly urgent: number
  /** The same without those whose only such reason is steady severe pain that was assessed in the last fortnight. */
  readonly urgentUnassessed: number
  /** The same by what a rule found alone, without what is merely late: a dose, a dental review. */
  readonly urgentByRules: number
  /** Share of people who came to this week or above, for clinical reasons, within the week. */
  readonly newlyUrgent: number
  readonly rules: Readonly<Partial<Record<RuleId, RuleNoise>>>
  /** Of what the named patients promise, the share that is raised; of what they are near to, the number raised. */
  readonly sensitivity: number
  readonly nearMissesRaised: number
}

const MONDAY = readInstant(DEFAULT_EPOCH)
const WEEK = 7 * DAY

/** A week in which nothing happens: the people who are drawn by the base rates, without those of the stories. */
export function measureNoise(people: number): Noise {
  const counted = new Map<RuleId, { standing: number; new: number }>()
  const share = { urgent: 0, urgentUnassessed: 0, urgentByRules: 0, newlyUrgent: 0 }
  for (let index = STORY_PATIENTS.length; index < STORY_PATIENTS.length + people; index += 1) {
    const review = reviewAt(index, MONDAY)
    const before = reviewAt(index, MONDAY - WEEK)
    share.urgent += Number(isClinicallyUrgent(review))
    share.urgentUnassessed += Number(isClinicallyUrgent(review, isAcknowledged))
    share.urgentByRules += Number(isClinicallyUrgent(review, (part) => isAcknowledged(part) || isLate(part)))
    share.newlyUrgent += Number(isClinicallyUrgent(review) && !isClinicallyUrgent(before))
    const known = raisedRules(before)
    for (const rule of raisedRules(review)) {
      const sum = counted.get(rule) ?? { standing: 0, new: 0 }
      counted.set(rule, { standing: sum.standing + 1, new: sum.new + Number(!known.has(rule)) })
    }
  }
  const per = (count: number, all: number) => Math.round((all * count * 1000) / people) / 1000
  return {
    ruleset: rulesetName(DEFAULT_RULESET),
    people,
    urgent: per(share.urgent, 1),
    urgentUnassessed: per(share.urgentUnassessed, 1),
    urgentByRules: per(share.urgentByRules, 1),
    newlyUrgent: per(share.newlyUrgent, 1),
    rules: Object.fromEntries(
      RULE_IDS.map((rule) => {
        const { standing, new: fresh } = counted.get(rule) ?? { standing: 0, new: 0 }
        return [rule, { standing: per(standing, 100), new: per(fresh, 100) }]
      }),
    ),
    ...ofStories(),
  }
}

function ofStories(): Pick<Noise, 'sensitivity' | 'nearMissesRaised'> {
  const existing: ReadonlySet<string> = new Set(RULE_IDS)
  let [promised, kept, nearMissesRaised] = [0, 0, 0]
  for (const [index, { raises, quiet }] of STORY_PATIENTS.entries()) {
    const raised: ReadonlySet<string> = new Set(
      reviewAt(index, MONDAY)?.findings.flatMap(({ rule, verdict }) => (verdict === 'raised' ? rule : [])),
    )
    const asked = raises.filter((rule) => existing.has(rule))
    promised += asked.length
    kept += asked.filter((rule) => raised.has(rule)).length
    nearMissesRaised += quiet.filter((rule) => raised.has(rule)).length
  }
  return { sensitivity: kept / promised, nearMissesRaised }
}

/** From what a server shows of a person at a moment; undefined for whom it does not know. */
function reviewAt(index: number, at: number): PatientReview | undefined {
  const now = nowAt(momentFromMillis(at), 'Europe/London')
  const reader = createScopeReader({ ruleset: DEFAULT_RULESET, now })
  for (const resource of visibleAt(generatePatient(index), at)) reader.take(resource, 'noise')
  const patient = `Patient/${patientId(index)}`
  return reader.evaluate().patients.find(({ row }) => row.patient === patient)
}
