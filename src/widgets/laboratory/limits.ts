import type { LabResult } from '#domain/facts/laboratory.ts'

/** The laboratory's own, in the unit of the value: `45\u201384`, `from 60`, `up to 5`. */
export function wordLimits({ low, high }: Pick<LabResult, 'low' | 'high'>): string {
  if (low === undefined && high === undefined) return 'Not reported'
  if (low === undefined) return `up to ${high ?? ''}`
  return high === undefined ? `from ${low}` : `${low}\u2013${high}`
}

/** The first of each measure in a list that is newest first. */
export function newestOfEach(results: readonly LabResult[]): readonly LabResult[] {
  const seen = new Set<string>()
  return results.filter(({ measure }) => {
    const isFirst = !seen.has(measure)
    seen.add(measure)
    return isFirst
  })
}
