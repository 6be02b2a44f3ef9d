import type { Examination, Modality } from '#domain/facts/plan.ts'
import type { Imaged } from '#domain/sites/last-imaged.ts'
import type { Day } from '#domain/time/day.ts'

import { wordNearDay } from '../day.ts'

const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  ct: 'CT',
  mri: 'MRI',
  'bone-scan': 'Bone scan',
  'pet-ct': 'PET-CT',
  pet: 'PET',
  xray: 'X-ray',
  dxa: 'DXA',
  ultrasound: 'Ultrasound',
  other: 'Other imaging',
}

/** By what it was done; where that is not told by a code, as it is called. */
export function wordModality({ modality, named }: Pick<Examination, 'modality' | 'named'>): string {
  return modality === undefined ? named : MODALITY_WORDS[modality]
}

const UNFINISHED: Readonly<Record<Examination['state'], string>> = {
  reported: '',
  preliminary: ', preliminary report',
  performed: ', no report yet',
}

/** `MRI 22-Aug`, `CT 03-Oct, no report yet`; `CT Chest 16-Nov, may show it`, where no code tells what it looked at. */
export function wordImaged({ examination, isSure }: Imaged, today: Day): string {
  const { when, state, named } = examination
  const what = isSure ? wordModality(examination) : named
  return `${what} ${wordNearDay(when.day, today)}${UNFINISHED[state]}${isSure ? '' : ', may show it'}`
}
