import { concept, OWN_SYSTEM, SNOMED } from './system.ts'

const symptom = (code: string, display: string) => concept(SNOMED, code, display)
const own = (code: string, display: string) => concept(OWN_SYSTEM.symptom, code, display)

export const SYMPTOMS = {
  'leg-weakness': symptom('102568007', 'Leg paresis'),
  'abnormal-gait': symptom('22325002', 'Abnormal gait'),
  'urinary-incontinence': symptom('165232002', 'Urinary incontinence'),
  'fecal-incontinence': symptom('72042002', 'Incontinence of feces'),
  numbness: symptom('44077006', 'Numbness'),
  paresthesia: symptom('91019004', 'Paresthesia'),
  'spinal-pain': symptom('48926009', 'Pain in spine'),
  confusion: symptom('286933003', 'Confusional state'),
  drowsy: symptom('271782001', 'Drowsy'),
  thirst: symptom('17173007', 'Excessive thirst'),
  polyuria: symptom('28442001', 'Polyuria'),
  nausea: symptom('422587007', 'Nausea'),
  vomiting: symptom('422400008', 'Vomiting'),
  constipation: symptom('14760008', 'Constipation'),
  fatigue: symptom('84229001', 'Fatigue'),
  'thigh-pain': symptom('78514002', 'Thigh pain'),
  'jaw-pain': symptom('274667000', 'Jaw pain'),
  fall: symptom('161898004', 'Falls'),
  'exposed-bone': own('exposed-bone', 'Exposed bone in the mouth'),
  fever: own('fever', 'Fever'),
  cramp: own('cramp', 'Cramp'),
} as const

export type SymptomName = keyof typeof SYMPTOMS

export const ANSWERS = {
  present: concept(SNOMED, '52101004', 'Present'),
  absent: concept(SNOMED, '2667000', 'Absent'),
  new: concept(OWN_SYSTEM.answer, 'new', 'New'),
  worse: concept(OWN_SYSTEM.answer, 'worse', 'Worse'),
  same: concept(OWN_SYSTEM.answer, 'same', 'The same'),
} as const

export type AnswerName = keyof typeof ANSWERS
