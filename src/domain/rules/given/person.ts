import type { PrimaryCancer, PrimarySite } from '../../facts/disease.ts'
import type { Patient, Weight } from '../../facts/patient.ts'
import { idOf, whenOf, type Ago } from './when.ts'

/** Somebody of whom nothing is known but that she lives, unless it says otherwise. */
export function patient(different: Partial<Patient> = {}): Patient {
  return {
    id: 'Patient/example',
    identifiers: [],
    phones: [],
    deceased: false,
    active: true,
    languages: [],
    needsInterpreter: false,
    ...different,
  }
}

export function weight(kilograms: number, at: Ago = {}): Weight {
  return { id: idOf('Observation', 'weight', at.ago), kilograms, when: whenOf(at) }
}

export function primary(of: PrimarySite, different: Partial<PrimaryCancer> = {}): PrimaryCancer {
  return { id: idOf('Condition', of), primary: of, named: of, state: 'active', ...different }
}
