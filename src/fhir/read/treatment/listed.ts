import { BONE_AGENTS, type DrugClass } from '#domain/facts/treatment.ts'

import type { Details } from '../reading.ts'
import { isProblem, type Problem, type Stated } from '../status.ts'
import { isCovered, type Medicine } from './drug.ts'

/**
 * A drug of no class that rules read is kept, as `other`, only while it is taken or on hold: the patient page lists
 * what a person takes now. Its past, its doses and its mistakes are out of scope.
 */
export function isNotListed(medicine: Medicine | Problem, status: Stated<string>): boolean {
  if (isProblem(medicine) || isCovered(medicine.drug)) return false
  return !status.ok || (status.state !== 'active' && status.state !== 'on-hold')
}

const FIRST: ReadonlySet<DrugClass> = new Set(BONE_AGENTS)

/** What a refusal is about: the bone agent, if it is one. */
export function aboutMedicine(medicine: Medicine | Problem): Details {
  if (isProblem(medicine)) return { about: 'medication' }
  const { classes, named } = medicine.drug
  const about = classes.find((one) => FIRST.has(one)) ?? classes.find((one) => one !== 'other')
  return { about: about ?? 'medication', named }
}
