import { isCovered, type Need } from '../facts/coverage.ts'
import type { FactId } from '../facts/record.ts'
import type { Region } from '../skeleton/region.ts'
import type { RuleInput } from '../rules/rule.ts'
import { numberOf } from '../rules/ruleset.ts'
import { daysBetween, earliestDay, type Day } from '../time/day.ts'
import type { Exposure } from './exposure.ts'
import type { Criterion, JawCriteria } from './jaw-reason.ts'
import { statedOral, type OralSymptom } from './oral-symptoms.ts'

type Found = { readonly criteria: JawCriteria; readonly evidence: readonly FactId[] }

/** How each of the three criteria stands, as far as the record tells. None of them decides anything here. */
export function jawCriteria(exposure: Exposure, standing: readonly OralSymptom[], input: RuleInput): Found {
  const other = otherCauses(input)
  return {
    criteria: {
      exposure: { state: 'met', to: exposure.named },
      exposedBone: exposedBone(standing, input),
      noOtherCause: { state: other.state, found: other.found },
    },
    evidence: [...exposure.evidence, ...other.evidence],
  }
}

/** Not asked is not absent. */
function exposedBone(standing: readonly OralSymptom[], input: RuleInput): JawCriteria['exposedBone'] {
  const { facts, ruleset, now } = input
  const limit = numberOf(ruleset, 'jaw.exposed-bone-longer-than')
  const weeks = limit / 7
  const told = standing.find(({ reports: [{ symptom }] }) => symptom === 'exposed-bone')
  if (told === undefined) {
    const isAnswered = facts.symptoms.some(({ symptom }) => symptom === 'exposed-bone')
    return { state: isAnswered ? 'not-met' : 'not-known', weeks }
  }
  const onsets = told.reports.flatMap(({ onset }) => (onset === undefined ? [] : [onset]))
  const since: Day = earliestDay(statedOral(told).since, ...onsets)
  return { state: daysBetween(since, now.day) > limit ? 'met' : 'not-met', since, weeks }
}

const READ: readonly Need[] = [
  { concept: 'conditions', window: { kind: 'all' } },
  { concept: 'procedures', window: { kind: 'all' } },
]

type Other = {
  readonly state: Criterion
  readonly found: JawCriteria['noOtherCause']['found']
  readonly evidence: readonly FactId[]
}

/** Radiotherapy or a metastasis whose place is not told may have been of the jaw. */
function otherCauses({ facts, now }: RuleInput): Other {
  const irradiated = facts.procedures.filter(
    ({ kind, state }) => kind === 'radiotherapy' && (state === 'completed' || state === 'in-progress'),
  )
  const toJaw = irradiated.filter(({ regions }) => regions.some(isJaw))
  const inJaw = facts.sites.filter(({ region }) => region !== undefined && isJaw(region))
  const evidence = [...toJaw, ...inJaw].map(({ id }) => id)
  if (evidence.length > 0) {
    const found = [
      ...(toJaw.length > 0 ? (['jaw-radiotherapy'] as const) : []),
      ...(inJaw.length > 0 ? (['jaw-metastasis'] as const) : []),
    ]
    return { state: 'not-met', found, evidence }
  }
  const isRead = READ.every((need) => isCovered(facts.coverage, need, now.day))
  const isPlaced =
    irradiated.every(({ regions }) => regions.length > 0) &&
    facts.sites.every(({ region }) => region !== undefined)
  return { state: isRead && isPlaced ? 'met' : 'not-known', found: [], evidence: [] }
}

function isJaw({ region }: Region): boolean {
  return region === 'facial-mandible'
}
