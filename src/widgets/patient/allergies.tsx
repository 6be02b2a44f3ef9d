import type { ConceptCoverage } from '#domain/facts/coverage.ts'
import type { Allergy } from '#domain/facts/patient.ts'

import styles from './allergies.module.css'

type AllergiesProps = {
  readonly allergies: readonly Allergy[]
  /** Absent when they are completely read. */
  readonly gap: ConceptCoverage['state'] | 'not-loaded' | undefined
}

/** Exactly one of four statements. A list that could not be read is not an empty list. */
export function Allergies({ allergies, gap }: AllergiesProps) {
  const known = allergies.filter(({ state, noneKnown }) => state === 'active' && !noneKnown)
  if (known.length > 0) {
    return (
      <div className={styles.allergies} data-known="true">
        <dt>Known allergies</dt>
        <dd>
          {known.map(wordAllergy).join(', ')}
          {gap !== undefined && ' (not all loaded)'}
        </dd>
      </div>
    )
  }
  const isNoneKnown = allergies.some(({ state, noneKnown }) => state === 'active' && noneKnown)
  return (
    <div className={styles.allergies}>
      <dt className={styles.hidden}>Allergies</dt>
      <dd data-weak={!isNoneKnown || gap !== undefined}>{wordNone(isNoneKnown, gap)}</dd>
    </div>
  )
}

function wordNone(isNoneKnown: boolean, gap: AllergiesProps['gap']): string {
  if (gap === 'loading') return 'Allergies: loading'
  if (gap !== undefined) return 'Allergies unavailable'
  return isNoneKnown ? 'No known allergies' : 'Allergies not recorded'
}

function wordAllergy({ substance, reaction, criticality }: Allergy): string {
  const remarks = [
    ...(reaction === undefined ? [] : [reaction]),
    ...(criticality === 'high' ? ['high risk'] : []),
  ]
  return remarks.length === 0 ? substance : `${substance} (${remarks.join(', ')})`
}
