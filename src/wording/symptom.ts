import type { PainQuality, Symptom, SymptomAnswer, SymptomSite } from '#domain/facts/symptom.ts'

import { wordList } from './list.ts'

const SYMPTOM_WORDS: Readonly<Record<Symptom, string>> = {
  'leg-paresis': 'leg paresis',
  'spinal-paraparesis': 'spinal paraparesis',
  'abnormal-gait': 'gait disturbance',
  'unable-to-bear-weight': 'unable to bear weight',
  'urinary-retention': 'urinary retention',
  'urinary-incontinence': 'urinary incontinence',
  'bladder-dysfunction': 'bladder dysfunction',
  'fecal-incontinence': 'fecal incontinence',
  'muscle-weakness': 'muscle weakness',
  numbness: 'numbness',
  'numbness-of-lower-limb': 'numbness of lower limb',
  paresthesia: 'paresthesia',
  'radicular-pain': 'radicular pain',
  'band-like-pain': 'band-like pain',
  'saddle-numbness': 'saddle numbness',
  'cord-signs': 'cord signs',
  'spinal-pain': 'spinal pain',
  'thoracic-spine-pain': 'thoracic spine pain',
  'bone-pain': 'bone pain',
  confusion: 'confusion',
  drowsy: 'drowsy',
  collapse: 'collapse',
  palpitations: 'palpitations',
  'excessive-thirst': 'excessive thirst',
  polyuria: 'polyuria',
  vomiting: 'vomiting',
  nausea: 'nausea',
  'reduced-appetite': 'reduced appetite',
  constipation: 'constipation',
  fatigue: 'fatigue',
  'low-mood': 'low mood',
  cramp: 'cramp',
  spasm: 'spasm',
  seizure: 'seizure',
  'jaw-pain': 'jaw pain',
  'exposed-bone': 'exposed bone',
  'loose-tooth': 'loose tooth',
  'oral-swelling': 'oral swelling',
  'non-healing-socket': 'non-healing socket',
  'oral-pus': 'oral pus',
  fever: 'fever',
  'wound-infection': 'wound infection',
  'jaw-infection': 'jaw infection',
  fall: 'fall',
}

const SITE_WORDS: Readonly<Record<SymptomSite, string>> = {
  arm: 'arm',
  hand: 'hand',
  leg: 'leg',
  saddle: 'saddle area',
  trunk: 'trunk',
  mouth: 'mouth',
  fingers: 'fingers',
  'cervical-spine': 'neck',
  'thoracic-spine': 'thoracic spine',
  'lumbar-spine': 'lumbar spine',
  spine: 'spine',
  jaw: 'jaw',
  other: 'another place',
}

const ANSWER_WORDS: Readonly<Record<SymptomAnswer, string>> = {
  absent: 'denied',
  present: 'present',
  new: 'new',
  worse: 'worse',
  same: 'unchanged',
}

const QUALITY_WORDS: Readonly<Record<PainQuality, string>> = {
  unremitting: 'unremitting',
  progressive: 'progressive',
  mechanical: 'worse on movement',
  straining: 'worse on straining',
  night: 'wakes at night',
  tender: 'tender on pressure',
}

/** The symptom as the record codes it. */
export function wordSymptom(symptom: Symptom): string {
  return SYMPTOM_WORDS[symptom]
}

/** `leg and saddle area`. */
export function wordSites(sites: readonly SymptomSite[]): string {
  return wordList(sites.map((site) => SITE_WORDS[site]))
}

export function wordAnswer(answer: SymptomAnswer): string {
  return ANSWER_WORDS[answer]
}

export function wordQuality(quality: PainQuality): string {
  return QUALITY_WORDS[quality]
}
