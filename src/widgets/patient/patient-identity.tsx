import type { Identifier } from '#domain/facts/patient.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Value } from '#ui/text/value.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'
import { wordPartialDate } from '#wording/day.ts'

import { wordIdentifier, wordSexAndAge } from '#wording/patient/person.ts'
import styles from './patient-identity.module.css'

type PatientIdentityProps = {
  readonly row: Pick<CaseloadRow, 'birth' | 'age' | 'gender' | 'identifiers' | 'deceased' | 'deceasedOn'>
  /** The name, as a link where the patient can be opened. */
  readonly name: React.ReactNode
  /** Someone else of this caseload is called much the same. */
  readonly looksAlike?: boolean
}

/** Name over sex, age and an identifier with its label; the date of birth too where there is room. */
export function PatientIdentity({ row, name, looksAlike = false }: PatientIdentityProps) {
  const { birth, identifiers, deceased, deceasedOn } = row
  return (
    <div className={styles.identity}>
      <div className={styles.name}>{name}</div>
      <div className={styles.second}>
        {deceased && (
          <>
            <strong className={styles.deceased}>
              Deceased {deceasedOn !== undefined && <Value>{wordPartialDate(deceasedOn)}</Value>}
            </strong>
            {' · '}
          </>
        )}
        <Value>{wordSexAndAge(row)}</Value>
        <span className={styles.birth}>
          {' · '}
          <VisuallyHidden>born </VisuallyHidden>
          {birth === undefined ? 'birth date not known' : <Value>{wordPartialDate(birth)}</Value>}
        </span>
        {' · '}
        <OneIdentifier identifier={identifiers[0]} />
        {looksAlike && (
          <span className={styles.alike} title="Another patient here has a similar name">
            similar<VisuallyHidden> name in this caseload</VisuallyHidden>
          </span>
        )}
      </div>
    </div>
  )
}

function OneIdentifier({ identifier }: { readonly identifier: Identifier | undefined }) {
  if (identifier === undefined) return 'no identifier'
  return (
    <span title={identifier.label}>
      <VisuallyHidden>{identifier.label} </VisuallyHidden>
      <Value>{wordIdentifier(identifier)}</Value>
    </span>
  )
}
