import type { ItemTold, MirelsItems, MirelsScore, SinsItems, SinsScore } from '../facts/fracture-score.ts'
import type { Examination } from '../facts/plan.ts'
import type { Procedure, ProcedureKind } from '../facts/treatment.ts'
import type { Laterality, PairedRegion, Region, VertebralLevel } from '../skeleton/region.ts'
import { nextId, on, TODAY } from './build-facts.ts'
import { vertebra } from './build-records.ts'

export const answered = <const Answer extends string>(answer: Answer): { readonly answer: Answer } => ({
  answer,
})
export const scored = (points: number): ItemTold<never> => ({ points })

export const bone = (region: PairedRegion, side: Laterality = 'left'): Region => ({ region, side })
export const level = (of: VertebralLevel): Region => vertebra(of).region ?? { region: 'lumbar-spine' }

export function mirels(
  items: MirelsItems = {},
  more: Partial<MirelsScore> & { readonly at?: string } = {},
): MirelsScore {
  const { at = TODAY, ...different } = more
  return {
    id: nextId('Observation'),
    scale: 'mirels',
    when: on(at),
    status: 'final',
    isPart: false,
    isWholeFemur: false,
    region: bone('proximal-femur'),
    items,
    ...different,
  }
}

export function sins(
  items: SinsItems = {},
  more: Partial<SinsScore> & { readonly at?: string } = {},
): SinsScore {
  const { at = TODAY, ...different } = more
  return {
    id: nextId('Observation'),
    scale: 'sins',
    when: on(at),
    status: 'final',
    isPart: false,
    region: level('T12'),
    items,
    ...different,
  }
}

/** A total alone. */
export const mirelsOf = (total: number, more: Parameters<typeof mirels>[1] = {}) =>
  mirels({}, { total, ...more })
export const sinsOf = (total: number, more: Parameters<typeof sins>[1] = {}) => sins({}, { total, ...more })

export function act(
  kind: ProcedureKind,
  at: string,
  regions: readonly Region[] = [],
  more: Partial<Procedure> = {},
): Procedure {
  return {
    id: nextId('Procedure'),
    kind,
    named: kind,
    state: 'completed',
    when: on(at),
    regions,
    about: [],
    ...more,
  }
}

export function imaged(at: string, ...regions: readonly Region[]): Examination {
  return {
    id: nextId('DiagnosticReport'),
    modality: 'ct',
    named: 'CT',
    regions,
    when: on(at),
    state: 'reported',
    basedOn: [],
  }
}
