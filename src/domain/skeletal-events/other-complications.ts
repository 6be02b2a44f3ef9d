import { standingAgainst } from '../complications/below-limit.ts'
import { countLimit } from '../complications/count-limit.ts'
import { isInfection } from '../complications/infection.ts'
import type { Complication } from '../facts/disease.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import type { Symptom, SymptomReport } from '../facts/symptom.ts'
import { numberOf, type Ruleset } from '../rules/ruleset.ts'
import { byNewestAnswer } from '../symptoms/standing-answers.ts'
import { civilOf } from '../time/day.ts'
import { OTHER_COMPLICATIONS, type ComplicationRecord, type OtherComplication } from './skeletal-event.ts'

const BY_CONDITION: ReadonlyMap<Complication['kind'], OtherComplication> = new Map([
  ['hypercalcemia', 'hypercalcemia'],
  ['chemotherapy-neuropathy', 'nerve-damage'],
  ['osteomyelitis', 'infection'],
])

const IMMOBILE: ReadonlySet<Symptom> = new Set(['abnormal-gait', 'unable-to-bear-weight'])

/** On record by a diagnosis, a result or an answer: of each kind and name the newest. */
export function otherComplications(facts: PatientFacts, ruleset: Ruleset): readonly ComplicationRecord[] {
  const records = [
    ...facts.complications.flatMap(({ id, kind, named, since }): readonly ComplicationRecord[] => {
      const as = BY_CONDITION.get(kind)
      return as === undefined ? [] : [{ id, kind: as, named, ...(since && { since }) }]
    }),
    ...lowResults(facts, ruleset),
    ...facts.symptoms.toSorted(byNewestAnswer).flatMap(fromReport),
  ]
  const newest = new Map<string, ComplicationRecord>()
  for (const record of records) {
    const key = `${record.kind} ${record.named}`
    if (!newest.has(key)) newest.set(key, record)
  }
  return OTHER_COMPLICATIONS.flatMap((kind) => [...newest.values()].filter((record) => record.kind === kind))
}

function lowResults({ results }: PatientFacts, ruleset: Ruleset): readonly ComplicationRecord[] {
  return (['egfr', 'hemoglobin', 'platelets'] as const).flatMap((measure): readonly ComplicationRecord[] => {
    const standing = standingAgainst(measure, results, (result) =>
      measure === 'egfr' ? numberOf(ruleset, 'events.egfr-below') : countLimit(result, ruleset),
    )
    if (standing.state !== 'low') return []
    const [{ id, when }] = standing.results
    return [
      { id, kind: measure === 'egfr' ? 'kidney' : 'blood-counts', named: measure, since: civilOf(when.day) },
    ]
  })
}

function fromReport({ id, symptom, answer, when }: SymptomReport): readonly ComplicationRecord[] {
  if (answer === 'absent') return []
  const kind = kindOf(symptom)
  return kind === undefined ? [] : [{ id, kind, named: symptom, since: civilOf(when.day) }]
}

function kindOf(symptom: Symptom): OtherComplication | undefined {
  if (isInfection(symptom)) return 'infection'
  return IMMOBILE.has(symptom) ? 'mobility-loss' : undefined
}
