import type { FhirResource, Observation } from 'fhir/r4'

import { readInstant } from '../draw/calendar.ts'

export const DAY = 86_400_000

type ResourceOf<Type extends FhirResource['resourceType']> = Extract<FhirResource, { resourceType: Type }>

export function all<Type extends FhirResource['resourceType']>(
  resources: readonly FhirResource[],
  type: Type,
): readonly ResourceOf<Type>[] {
  return resources.filter((resource): resource is ResourceOf<Type> => resource.resourceType === type)
}

/** As a server shows it at a moment: what has come by then, each in its latest version. */
export function visibleAt(resources: readonly FhirResource[], now: number): readonly FhirResource[] {
  const latest = new Map<string, FhirResource>()
  for (const resource of resources) {
    if (readInstant(resource.meta?.lastUpdated ?? '') > now) continue
    latest.set(`${resource.resourceType}/${resource.id}`, resource)
  }
  return [...latest.values()]
}

export function timeOf({ effectiveDateTime }: Observation): number {
  if (effectiveDateTime === undefined || !effectiveDateTime.includes('T')) return Number.NaN
  return readInstant(effectiveDateTime)
}

const hasCode = (observation: Observation, ...codes: readonly string[]) =>
  observation.code.coding?.some(({ code = '' }) => codes.includes(code)) === true

/** Usable results of some LOINC codes, oldest first. */
export function results(
  resources: readonly FhirResource[],
  ...codes: readonly string[]
): readonly Observation[] {
  return all(resources, 'Observation')
    .filter((it) => hasCode(it, ...codes) && it.status === 'final' && !Number.isNaN(timeOf(it)))
    .filter(
      ({ valueQuantity }) => valueQuantity?.code !== undefined && valueQuantity.comparator === undefined,
    )
    .toSorted((a, b) => timeOf(a) - timeOf(b))
}

export const TOTAL = ['2000-8', '17861-6']
export const CORRECTED = ['29265-6', '46099-8']
const ALBUMIN = '1751-7'

export type Calcium = { readonly at: number; readonly mmol: number; readonly isHigh: boolean }

/** Corrected calcium in mmol/L: the laboratory's own, or the total with the albumin of the same sample. */
export function correctedCalcium(resources: readonly FhirResource[]): readonly Calcium[] {
  const albumins = new Map(results(resources, ALBUMIN).map((it) => [timeOf(it), gramsPerLiter(it)]))
  return results(resources, ...TOTAL, ...CORRECTED).flatMap((observation) => {
    const { value = 0, unit } = observation.valueQuantity ?? {}
    const albumin = albumins.get(timeOf(observation))
    const isTotal = hasCode(observation, ...TOTAL)
    if (isTotal && albumin === undefined) return []
    const perUnit = unit === 'mg/dL' ? 4.0078 : 1
    const mmol = value / perUnit + (isTotal ? 0.02 * (40 - (albumin ?? 40)) : 0)
    const high = (observation.referenceRange?.[0]?.high?.value ?? Number.NaN) / perUnit
    return [{ at: timeOf(observation), mmol, isHigh: mmol > high + 0.004 }]
  })
}

function gramsPerLiter({ valueQuantity }: Observation): number {
  return (valueQuantity?.value ?? Number.NaN) * (valueQuantity?.unit === 'g/dL' ? 10 : 1)
}

/** Worst pain and its moment, oldest first. */
export function diary(
  resources: readonly FhirResource[],
): readonly { readonly at: number; readonly worst: number }[] {
  return all(resources, 'Observation')
    .filter((it) => hasCode(it, '72514-3'))
    .map((it) => ({
      at: timeOf(it),
      worst: it.valueInteger ?? it.component?.[0]?.valueInteger ?? Number.NaN,
    }))
    .toSorted((a, b) => a.at - b.at)
}
