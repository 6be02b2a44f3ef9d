import type { Complication } from '../facts/disease.ts'
import type { PatientFacts } from '../facts/patient-facts.ts'
import { byId } from '../facts/record.ts'
import type { Procedure, ProcedureKind } from '../facts/treatment.ts'
import { civilOf } from '../time/day.ts'
import type { SkeletalEventKind, SkeletalRecord } from './skeletal-event.ts'

type Facts = Pick<PatientFacts, 'complications' | 'procedures'>

const BY_COMPLICATION: ReadonlyMap<Complication['kind'], SkeletalEventKind> = new Map([
  ['pathological-fracture', 'pathological-fracture'],
  ['spinal-cord-compression', 'cord-compression'],
  ['cauda-equina-syndrome', 'cord-compression'],
])

const BY_PROCEDURE: ReadonlyMap<ProcedureKind, SkeletalEventKind> = new Map([
  ['bone-surgery', 'surgery-to-bone'],
  ['vertebral-augmentation', 'surgery-to-bone'],
  ['radiotherapy', 'radiation-to-bone'],
])

/** Every record of a skeletal-related event, in the order of their ids. */
export function skeletalRecords({ complications, procedures }: Facts): readonly SkeletalRecord[] {
  const diseases = complications.flatMap(({ id, kind, named, since, region }): readonly SkeletalRecord[] => {
    const event = BY_COMPLICATION.get(kind)
    if (event === undefined) return []
    const regions = region === undefined ? [] : [region]
    return [{ id, kind: event, named, regions, ...(since && { since }) }]
  })
  return [...diseases, ...procedures.flatMap(fromProcedure)].toSorted((a, b) => byId(a.id, b.id))
}

/** To a place in the skeleton: radiotherapy of a place that is not told may have been to the primary. */
function fromProcedure({ id, kind, named, state, when, regions }: Procedure): readonly SkeletalRecord[] {
  const event = BY_PROCEDURE.get(kind)
  if (event === undefined || (state !== 'completed' && state !== 'in-progress')) return []
  if (kind === 'radiotherapy' && regions.length === 0) return []
  return [{ id, kind: event, named, regions, ...(when && { since: civilOf(when.day) }) }]
}
