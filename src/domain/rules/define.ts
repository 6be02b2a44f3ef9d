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

/** In both units of calcium; each has bounds of its own because a value is compared in the unit reported. */
export function calcium<const Key extends string>(
  key: Key,
  mmol: number,
  mg: number,
  origin: Origin,
): Readonly<Record<`${Key}.${'mmol/L' | 'mg/dL'}`, Setting>> {
  const settings = {
    [`${key}.mmol/L`]: setting(mmol, 'mmol/L', boundsAround(mmol), origin),
    [`${key}.mg/dL`]: setting(mg, 'mg/dL', boundsAround(mg), origin),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- computed keys lose their names
  return settings as Readonly<Record<`${Key}.${'mmol/L' | 'mg/dL'}`, Setting>>
}

/** A fifth either way: wide enough for any site, too narrow for the other unit. */
function boundsAround(value: number): readonly [number, number] {
  return [value * 0.8, value * 1.2]
}
