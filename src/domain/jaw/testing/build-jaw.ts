import type { Procedure } from '../../facts/treatment.ts'
import { day, nextId, on, TODAY } from '../../testing/build-facts.ts'
import { addDays, isoDay } from '../../time/day.ts'

/** A day so many days before today; negative lies ahead. */
export const ago = (days: number) => isoDay(addDays(day(TODAY), -days))

export function dental(at: string | undefined, different: Partial<Procedure> = {}): Procedure {
  return {
    id: nextId('Procedure'),
    kind: 'dental-assessment',
    named: 'Dental review',
    state: 'completed',
    ...(at !== undefined && { when: on(at) }),
    regions: [],
    about: [],
    ...different,
  }
}

export function extraction(at: string | undefined, different: Partial<Procedure> = {}): Procedure {
  return dental(at, {
    kind: 'invasive-dental',
    named: 'Tooth extraction',
    state: 'planned',
    ...different,
  })
}
