import type { PainEntry } from '../../facts/pain.ts'
import type { Symptom, SymptomAnswer, SymptomReport, UsualSymptom } from '../../facts/symptom.ts'
import { dayAgo, daysAgo, idOf, whenOf, type Ago } from './when.ts'

type Told = Ago & Partial<Pick<SymptomReport, 'sites' | 'qualities' | 'by' | 'regions'>>

/** What was answered about one symptom. */
export function told(
  symptom: Symptom,
  answer: SymptomAnswer,
  { ago, hours, ...more }: Told = {},
): SymptomReport {
  return {
    id: idOf('Observation', symptom, answer, ago ?? hours),
    symptom,
    answer,
    when: whenOf({ ago, hours }),
    sites: [],
    regions: [],
    qualities: [],
    by: 'patient',
    ...more,
  }
}

/** A clinician's mark, made so many days ago, that this symptom is usual for the patient. */
export function usual(symptom: Symptom, ago: number, more: Partial<UsualSymptom> = {}): UsualSymptom {
  return { id: idOf('Observation', 'usual', symptom), symptom, sites: [], from: dayAgo(ago), ...more }
}

/** One entry of the pain diary, so many days ago; without a score, nobody told how bad it was. */
export function entry(ago: number, worst?: number, more: Partial<PainEntry> = {}): PainEntry {
  return {
    id: idOf('Observation', 'pain', ago),
    when: daysAgo(ago),
    sites: [],
    regions: [],
    ...(worst !== undefined && { worst }),
    ...more,
  }
}

/** Worst pain of each day, today's first; undefined is a day without an entry. */
export function diary(...worst: readonly (number | undefined)[]): readonly PainEntry[] {
  return worst.flatMap((of, ago) => (of === undefined ? [] : [entry(ago, of)]))
}
