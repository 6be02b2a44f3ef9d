import type { SymptomReport } from '#domain/facts/symptom.ts'
import type { PainBand } from '#domain/pain/pain-band.ts'
import type { DiaryMeasure, SymptomCell, SymptomGroup } from '#domain/pain/diary/pain-diary.ts'

import { capitalized } from '../list.ts'
import { wordAnswer, wordQuality, wordSites, wordSymptom } from '../symptom.ts'

export const DIARY_ROWS: Readonly<Record<DiaryMeasure, string>> = {
  worst: 'Worst pain',
  average: 'Average pain',
  now: 'Pain when asked',
  interference: 'Interference',
  rescueDoses: 'Rescue doses',
  breakthroughEpisodes: 'Breakthrough pain',
}

/** What is counted, and has no band of how bad it is. */
export const COUNTED: ReadonlySet<DiaryMeasure> = new Set<DiaryMeasure>([
  'rescueDoses',
  'breakthroughEpisodes',
])

export const SYMPTOM_ROWS: Readonly<Record<SymptomGroup, string>> = {
  cord: 'Weakness, numbness, bladder, bowel',
  'spinal-pain': 'Back or neck pain',
  calcium: 'Thirst, nausea, confusion, fatigue',
  other: 'Other symptoms',
}

const BANDS: Readonly<Record<PainBand, string>> = {
  none: 'no pain',
  mild: 'mild',
  moderate: 'moderate',
  severe: 'severe',
}

export function wordBand(band: PainBand): string {
  return BANDS[band]
}

/** In a cell of two or three letters: what says most of the day. */
export function wordCell({ reports: [first] }: SymptomCell): string {
  switch (first?.answer) {
    case undefined:
    case 'absent':
      return 'no'
    case 'same':
      return 'same'
    case 'present':
    case 'new':
    case 'worse':
      return 'yes'
  }
}

/** `Leg paresis new, told by the patient`. */
export function wordReport({ symptom, answer, sites, qualities, by }: SymptomReport): string {
  const where = sites.length === 0 ? '' : ` (${wordSites(sites)})`
  const how = qualities.length === 0 ? '' : `, ${qualities.map(wordQuality).join(', ')}`
  const who = by === 'patient' ? 'told by the patient' : 'told by a clinician'
  return `${capitalized(wordSymptom(symptom))}${where} ${wordAnswer(answer)}${how}, ${who}`
}
