import type { BoneSite, Complication } from '../../facts/disease.ts'
import type { Region, VertebralLevel } from '../../skeleton/region.ts'
import { idOf } from './when.ts'

export function boneSite(region: Region | undefined, different: Partial<BoneSite> = {}): BoneSite {
  return {
    id: idOf('Condition', region?.region ?? 'bone'),
    named: 'Metastasis to bone',
    ...(region !== undefined && { region }),
    state: 'active',
    certainty: 'confirmed',
    evidence: [],
    ...different,
  }
}

const SPINE = { C: 'cervical-spine', T: 'thoracic-spine', L: 'lumbar-spine', S: 'sacrum-coccyx' } as const

/** A metastasis to one vertebra. */
export function vertebra(level: VertebralLevel, different: Partial<BoneSite> = {}): BoneSite {
  const [part] = level
  const region = part === 'C' || part === 'T' || part === 'L' ? SPINE[part] : SPINE.S
  return boneSite({ region, level }, { id: idOf('Condition', level), ...different })
}

export function complication(
  kind: Complication['kind'],
  different: Partial<Complication> = {},
): Complication {
  return { id: idOf('Condition', kind), kind, named: kind, state: 'active', ...different }
}
