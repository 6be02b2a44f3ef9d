import type { Symptom, SymptomAnswer, SymptomReport } from '../facts/symptom.ts'
import type { Day } from '../time/day.ts'

/** A symptom as a sentence tells it. */
export type StatedSymptom = {
  readonly symptom: Symptom
  readonly answer: SymptomAnswer
  readonly day: Day
}

export function statedSymptom({ symptom, answer, when }: SymptomReport): StatedSymptom {
  return { symptom, answer, day: when.day }
}
