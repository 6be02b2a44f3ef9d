import type { BoneSite, Complication } from '../facts/disease.ts'
import type { PainEntry } from '../facts/pain.ts'
import type { CarePlanFact, Examination, Visit } from '../facts/plan.ts'
import type { Refusal, RefusalReason } from '../facts/record.ts'
import type { Symptom, UsualSymptom } from '../facts/symptom.ts'
import type { Procedure } from '../facts/treatment.ts'
import type { VertebralLevel } from '../skeleton/region.ts'
import { addDays } from '../time/day.ts'
import { day, nextId, on, TODAY } from './build-facts.ts'

/** One entry of the diary, so many days before today. */
export function entryAgo(days: number, worst: number | undefined, more: Partial<PainEntry> = {}): PainEntry {
  return {
    id: nextId('Observation'),
    when: { day: addDays(day(TODAY), -days) },
    regions: [],
    sites: [],
    ...(worst !== undefined && { worst }),
    ...more,
  }
}

/** Worst pain of each day, today's first; undefined is a day without an entry. */
export function diary(...worst: readonly (number | undefined)[]): readonly PainEntry[] {
  return worst.flatMap((of, ago) => (of === undefined ? [] : [entryAgo(ago, of)]))
}

export function usualMark(symptom: Symptom, from: string, more: Partial<UsualSymptom> = {}): UsualSymptom {
  return { id: nextId('Observation'), symptom, sites: [], from: day(from), ...more }
}

export function refusal(about: string, why: RefusalReason, at?: string): Refusal {
  return { resource: nextId('Observation'), about, why, ...(at !== undefined && { when: on(at) }) }
}

export function boneSite(region: BoneSite['region'], more: Partial<BoneSite> = {}): BoneSite {
  return {
    id: nextId('Condition'),
    named: 'Metastasis to bone',
    ...(region !== undefined && { region }),
    state: 'active',
    certainty: 'confirmed',
    evidence: [],
    ...more,
  }
}

export const vertebra = (level: VertebralLevel): BoneSite =>
  boneSite({
    region: level.startsWith('C')
      ? 'cervical-spine'
      : level.startsWith('T')
        ? 'thoracic-spine'
        : 'lumbar-spine',
    level,
  })

export const pelvis = (): BoneSite => boneSite({ region: 'pelvis', side: 'left' })

export function complication(kind: Complication['kind'], more: Partial<Complication> = {}): Complication {
  return { id: nextId('Condition'), kind, named: kind, state: 'active', ...more }
}

export function spineMri(at: string, more: Partial<Examination> = {}): Examination {
  return {
    id: nextId('DiagnosticReport'),
    modality: 'mri',
    named: 'MRI whole spine',
    regions: [{ region: 'cervical-spine' }, { region: 'thoracic-spine' }, { region: 'lumbar-spine' }],
    when: on(at),
    state: 'reported',
    basedOn: [],
    ...more,
  }
}

export function assessment(at: string, about: readonly string[], more: Partial<Procedure> = {}): Procedure {
  return {
    id: nextId('Procedure'),
    kind: 'symptom-assessment',
    named: 'Assessment of a symptom',
    state: 'completed',
    when: on(at),
    regions: [],
    about,
    ...more,
  }
}

export function visit(kind: Visit['kind'], at: string, more: Partial<Visit> = {}): Visit {
  return { id: nextId('Encounter'), kind, state: 'finished', when: on(at), ...more }
}

export function comfortCare(more: Partial<CarePlanFact> = {}): CarePlanFact {
  return { id: nextId('CarePlan'), kind: 'comfort-care', from: day('2026-11-01'), ...more }
}
