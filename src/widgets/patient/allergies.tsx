import type { Allergy } from '#domain/facts/patient.ts'
import { allergyStatement, type AllergyGap } from '#wording/patient/allergies.ts'

import styles from './allergies.module.css'

type AllergiesProps = { readonly allergies: readonly Allergy[]; readonly gap: AllergyGap }

/** What is known is boxed; what is not known is weaker than what is. */
export function Allergies({ allergies, gap }: AllergiesProps) {
  const told = allergyStatement(allergies, gap)
  if (told.kind === 'known')
    return (
      <div className={styles.allergies} data-known="true">
        <dt>{told.label}</dt>
        <dd>{told.text}</dd>
      </div>
    )
  return (
    <div className={styles.allergies}>
      <dt className={styles.hidden}>Allergies</dt>
      <dd data-weak={told.kind === 'not-known'}>{told.text}</dd>
    </div>
  )
}
