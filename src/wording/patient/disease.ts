import type { PatientFacts } from '#domain/facts/patient-facts.ts'
import type { PartialDate } from '#domain/time/when.ts'

import { wordDay, wordPartialDate } from '../day.ts'

type Facts = Pick<PatientFacts, 'primaries' | 'sites' | 'performance'>

/**
 * The cancer, since when it is known in bone, and how well the person is. Myeloma is a disease of the marrow: its places in
 * bone are no metastases of it.
 */
export function diseaseLines({ primaries, sites, performance }: Facts, noPrimary: string): readonly string[] {
  const [status] = performance
  const isMarrow = primaries.length > 0 && primaries.every(({ primary }) => primary === 'myeloma')
  const first = firstOf(sites.flatMap(({ since }) => since ?? []))
  return [
    primaries.length === 0 ? noPrimary : primaries.map(({ named }) => named).join('; '),
    ...(isMarrow ? ['Disease of the marrow'] : []),
    ...(first === undefined
      ? []
      : [`${isMarrow ? 'Bone lesions' : 'In bone'} since ${wordPartialDate(first)}`]),
    ...(status === undefined
      ? []
      : [`${status.scale === 'ecog' ? 'ECOG' : 'Karnofsky'} ${status.score} on ${wordDay(status.when.day)}`]),
  ]
}

/** A date that tells less is taken for the first day that it may mean. */
function firstOf(dates: readonly PartialDate[]): PartialDate | undefined {
  return dates.toSorted((a, b) => Math.sign(orderOf(a) - orderOf(b)))[0]
}

function orderOf({ year, month = 1, day = 1 }: PartialDate): number {
  return year * 10_000 + month * 100 + day
}
