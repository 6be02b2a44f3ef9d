import { roundHalfUp } from '../../quantity/round.ts'
import type { Mark, Setting } from './setting.ts'
import { SOURCES, type SourceId } from './sources.ts'

type Origin = { readonly source: SourceId; readonly mark: Mark }

export const POLICY: Origin = { source: 'policy', mark: 'local-policy' }
export const verified = (source: SourceId): Origin => ({ source, mark: 'verified' })
export const unverified = (source: SourceId): Origin => ({ source, mark: 'general-knowledge' })

/** Bounds are what a site may choose without the rule losing its meaning. */
export function setting(
  value: number,
  unit: string,
  [lowest, highest]: readonly [number, number],
  { source, mark }: Origin,
): Setting {
  return { value, unit, source: SOURCES[source], mark, lowest, highest }
}

type PerUnit<Key extends string> = Readonly<Record<`${Key}.${'mmol/L' | 'mg/dL'}`, Setting>>

/** A level in both units of calcium. A fifth either way: wide enough for any site, too narrow for the other unit. */
export function calcium<const Key extends string>(
  key: Key,
  mmol: number,
  mg: number,
  origin: Origin,
): PerUnit<Key> {
  return perUnit(key, mmol, mg, origin, [0.8, 1.2])
}

/** A difference between two levels, which a site may halve or double. */
export function difference<const Key extends string>(
  key: Key,
  mmol: number,
  mg: number,
  origin: Origin,
): PerUnit<Key> {
  return perUnit(key, mmol, mg, origin, [0.5, 2])
}

function perUnit<const Key extends string>(
  key: Key,
  mmol: number,
  mg: number,
  origin: Origin,
  [from, to]: readonly [number, number],
): PerUnit<Key> {
  const around = (value: number) => [roundHalfUp(value * from, 4), roundHalfUp(value * to, 4)] as const
  const settings = {
    [`${key}.mmol/L`]: setting(mmol, 'mmol/L', around(mmol), origin),
    [`${key}.mg/dL`]: setting(mg, 'mg/dL', around(mg), origin),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- computed keys lose their names
  return settings as PerUnit<Key>
}
