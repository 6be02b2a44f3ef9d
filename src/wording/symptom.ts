import type { Symptom } from '#domain/facts/symptom.ts'

/** The ids are the words, but for the hyphens. */
export function wordSymptom(symptom: Symptom): string {
  return symptom.replaceAll('-', ' ')
}
