import { boneAgentCourses } from '#domain/bone-agent/bone-agent-course.ts'
import { doseSteps, type DoseStep } from '#domain/bone-agent/dose-steps.ts'
import type { PatientReview } from '#domain/review/patient-review.ts'
import type { Ruleset } from '#domain/rules/ruleset.ts'
import type { Now } from '#domain/time/when.ts'
import { PlainTable } from '#ui/table/plain-table.tsx'
import { Value } from '#ui/text/value.tsx'
import { wordDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'

import { SourceId } from '../../record/source-id.tsx'

const HEADS = [
  { text: 'No.', end: true },
  { text: 'Date' },
  { text: 'Dose' },
  { text: 'After the one before', end: true },
  { text: 'Timing' },
  { text: 'Source' },
]

const TIMINGS: Readonly<Record<NonNullable<DoseStep['timing']>, string>> = {
  early: 'Earlier than the minimum',
  late: 'Later than the interval and its grace',
  loading: 'Loading dose',
}

export type BoneAgentDose = DoseStep & { readonly named: string }

/** The doses of every bone agent that was given for cancer, the newest course first. */
export function boneAgentDoses(
  facts: PatientReview['facts'],
  rules: Ruleset,
  now: Now,
): readonly BoneAgentDose[] {
  return boneAgentCourses(facts, rules, now).flatMap((course) =>
    doseSteps(course, rules).map((step) => ({ ...step, named: capitalized(step.dose.drug.named) })),
  )
}

/** Every dose with its number and how long after the one before it was given. */
export function BoneAgentDosesTable({ doses }: { readonly doses: readonly BoneAgentDose[] }) {
  return (
    <PlainTable caption="Doses of bone agents, newest first" heads={HEADS}>
      {doses.map(({ dose, number, days, timing, named }) => (
        <tr key={dose.id}>
          <td data-end="true">{number}</td>
          <th scope="row">
            <Value>{wordDay(dose.when.day)}</Value>
          </th>
          <td>
            {named} <Value>{dose.strength?.text ?? '(strength not told)'}</Value>
          </td>
          <td data-end="true">{days === undefined ? 'First on record' : <Value>{days} d</Value>}</td>
          <td>{timing !== undefined && TIMINGS[timing]}</td>
          <td>
            <SourceId id={dose.id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  )
}
