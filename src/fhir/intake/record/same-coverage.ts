import type { ConceptCoverage, Coverage } from '#domain/facts/coverage.ts'

/** Whether both say the same of every kind of record. */
export function isSameCoverage(a: Coverage, b: Coverage): boolean {
  if (a === b) return true
  if (a.size !== b.size) return false
  for (const [concept, coverage] of a) {
    const other = b.get(concept)
    if (other === undefined || !isSame(coverage, other)) return false
  }
  return true
}

function isSame(a: ConceptCoverage, b: ConceptCoverage): boolean {
  if (a.state === 'complete') return b.state === 'complete' && a.from === b.from && a.newest === b.newest
  if (a.state !== b.state) return false
  return !('why' in a) || ('why' in b && a.why === b.why)
}
