import type { Refusal } from '#domain/facts/record.ts'
import { byNewest, type Now, type When } from '#domain/time/when.ts'
import { compact } from '#fhir/json/compact.ts'
import type { Fact, Reading } from '#fhir/read/reading.ts'
import { isAfter } from '#fhir/read/timing.ts'

/** What is known of a resource whose equal versions differ: what it would have been, and the newest of its times. */
export function conflictOf(resource: Refusal['resource'], readings: readonly Reading[], now: Now): Refusal {
  const facts = readings.flatMap(({ facts }) => facts)
  const refusals = readings.flatMap(({ refusals }) => refusals)
  const about = [...facts.map(aboutOf), ...refusals.map((refusal) => refusal.about)]
  const times = [...facts.map(({ done }) => done), ...refusals.map(({ when }) => when)]
  return compact({
    resource,
    why: 'conflicting-duplicate',
    about: about.find((one) => one !== undefined),
    named: refusals.map(({ named }) => named).find((one) => one !== undefined),
    // What is dated after now may not put in doubt what is known now.
    when: newest(times.filter((when) => !isAfter(when, now))),
  })
}

function aboutOf({ list, fact }: Fact): string | undefined {
  if (list === 'results') return fact.measure
  if (list === 'symptoms') return fact.symptom
  if (list === 'performance') return fact.scale
  if (list === 'weights') return 'weight'
  if (list === 'pro') return 'pro-ctcae'
  return list === 'pain' ? list : undefined
}

function newest(times: readonly (When | undefined)[]): When | undefined {
  return times.flatMap((when) => when ?? []).toSorted(byNewest)[0]
}
