import { enc } from '../client.ts'
import type { ContractCase } from '../contract-case.ts'
import { CALCIUM, CREATININE, LOCAL } from '../fixture.ts'
import { ALL_CALCIUM, finds } from './query.ts'

export const IDENTIFIERS: readonly ContractCase[] = [
  finds(
    'identifier',
    'search.html#token',
    'finds a patient by system and value',
    'Patient',
    (_, run) => `identifier=${enc(`${LOCAL}/mrn|${run}-ben`)}`,
    ['ben'],
  ),
  finds(
    'identifier-value',
    'search.html#token',
    'finds a patient by value',
    'Patient',
    (_, run) => `identifier=${run}-ben`,
    ['ben'],
  ),
  finds('by-id', 'search.html#all', 'finds by _id', 'Patient', (id) => `_id=${id('ana')}`, ['ana']),
  finds(
    'by-ids',
    'search.html#all',
    'finds by several _id',
    'Patient',
    (id) => `_id=${id('ana')},${id('cleo')}`,
    ['ana', 'cleo'],
  ),
  finds(
    'by-unknown-id',
    'search.html#all',
    'finds nothing by an _id that is not',
    'Patient',
    (_, run) => `_id=none-${run}`,
    [],
  ),
]

const creatinine = `code=${CREATININE}`
export const REFERENCES: readonly ContractCase[] = [
  finds(
    'patient-id',
    'search.html#reference',
    'finds by patient id',
    'Observation',
    (id) => `patient=${id('ana')}&${creatinine}`,
    ['creatinine'],
  ),
  finds(
    'patient-type-id',
    'search.html#reference',
    'finds by Patient/id',
    'Observation',
    (id) => `patient=Patient/${id('ana')}&${creatinine}`,
    ['creatinine'],
  ),
  finds(
    'patient-encoded',
    'search.html#reference',
    'takes an encoded slash',
    'Observation',
    (id) => `patient=${enc(`Patient/${id('ana')}`)}&${creatinine}`,
    ['creatinine'],
  ),
  finds(
    'subject',
    'search.html#reference',
    'finds by subject',
    'Observation',
    (id) => `subject=Patient/${id('ana')}&${creatinine}`,
    ['creatinine'],
  ),
  finds(
    'patients',
    'search.html#combining',
    'finds for several patients at once',
    'Observation',
    (id) => `patient=${id('ana')},${id('ben')}&code=${CALCIUM}`,
    [...ALL_CALCIUM, 'of-ben'],
  ),
  finds(
    'patient-only',
    'search.html#reference',
    'finds nothing of another patient',
    'Observation',
    (id) => `patient=${id('ben')}`,
    ['of-ben'],
  ),
  finds(
    'patient-unknown',
    'search.html#reference',
    'finds nothing for a patient who is not',
    'Observation',
    (_, run) => `patient=none-${run}`,
    [],
  ),
  finds(
    'appointment-patient',
    'appointment.html#search',
    'finds an appointment by its participant',
    'Appointment',
    (id) => `patient=${id('ana')}`,
    ['appointment'],
  ),
  finds(
    'task-patient',
    'task.html#search',
    'finds a task by whom it is for',
    'Task',
    (id) => `patient=${id('ana')}`,
    ['task'],
  ),
  finds(
    'allergy-patient',
    'allergyintolerance.html#search',
    'finds an allergy by its patient',
    'AllergyIntolerance',
    (id) => `patient=${id('ana')}`,
    ['allergy'],
  ),
]
