import type { ConceptCoverage } from '#domain/facts/coverage.ts'
import type { Allergy } from '#domain/facts/patient.ts'

/** Absent when they are completely read. */
export type AllergyGap = ConceptCoverage['state'] | 'not-loaded' | undefined

/** Exactly one of four statements, or that they are on their way. A list that could not be read is not an empty list. */
export type AllergyStatement =
  | { readonly kind: 'known'; readonly label: 'Known allergies'; readonly text: string }
  | { readonly kind: 'none-known' | 'not-known'; readonly text: string }

export function allergyStatement(allergies: readonly Allergy[], gap: AllergyGap): AllergyStatement {
  const known = allergies.filter(({ state, noneKnown }) => state === 'active' && !noneKnown)
  if (known.length > 0) {
    const text = known.map(wordAllergy).join(', ')
    const all = gap === undefined ? text : `${text} (not all loaded)`
    return { kind: 'known', label: 'Known allergies', text: all }
  }
  if (gap === 'loading') return { kind: 'not-known', text: 'Allergies: loading' }
  if (gap !== undefined) return { kind: 'not-known', text: 'Allergies unavailable' }
  return allergies.some(({ state, noneKnown }) => state === 'active' && noneKnown)
    ? { kind: 'none-known', text: 'No known allergies' }
    : { kind: 'not-known', text: 'Allergies not recorded' }
}

function wordAllergy({ substance, reaction, criticality }: Allergy): string {
  const remarks = [
    ...(reaction === undefined ? [] : [reaction]),
    ...(criticality === 'high' ? ['high risk'] : []),
  ]
  return remarks.length === 0 ? substance : `${substance} (${remarks.join(', ')})`
}
