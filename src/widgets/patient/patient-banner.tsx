import type { ConceptCoverage } from '#domain/facts/coverage.ts'
import type { Allergy } from '#domain/facts/patient.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Value } from '#ui/text/value.tsx'
import { wordPartialDate } from '#wording/day.ts'

import { Allergies } from './allergies.tsx'
import { ContextChips } from './context-chips.tsx'
import { wordGender, wordIdentifier, wordName } from '#wording/patient/person.ts'
import styles from './patient-banner.module.css'

type PatientBannerProps = {
  readonly row: CaseloadRow
  readonly allergies: readonly Allergy[]
  readonly allergyGap: ConceptCoverage['state'] | 'not-loaded' | undefined
}

/** Who this is. It never scrolls away, and it is the only place on the page that says so. */
export function PatientBanner({ row, allergies, allergyGap }: PatientBannerProps) {
  const { name, birth, age, gender, identifiers, deceased, deceasedOn } = row
  return (
    <div className={styles.banner}>
      <h1 className={styles.name} tabIndex={-1}>
        {wordName(name)}
      </h1>
      <dl className={styles.facts}>
        <div>
          <dt>Born</dt>
          <dd>
            {birth === undefined ? 'Not known' : <Value>{wordPartialDate(birth)}</Value>}{' '}
            {age !== undefined && !deceased && <Value>({age}y)</Value>}
          </dd>
        </div>
        <div>
          <dt>Gender</dt>
          <dd>{wordGender(gender)}</dd>
        </div>
        {identifiers.map((identifier) => (
          <div key={`${identifier.label} ${identifier.value}`}>
            <dt>{identifier.label}</dt>
            <dd>
              <Value>{wordIdentifier(identifier)}</Value>
            </dd>
          </div>
        ))}
        {identifiers.length === 0 && (
          <div>
            <dt>Identifier</dt>
            <dd>None recorded</dd>
          </div>
        )}
        {deceased && (
          <div className={styles.deceased}>
            <dt>Deceased</dt>
            <dd>
              {deceasedOn === undefined ? 'Date not known' : <Value>{wordPartialDate(deceasedOn)}</Value>}
            </dd>
          </div>
        )}
        <Allergies allergies={allergies} gap={allergyGap} />
      </dl>
      <ContextChips careContext={row.careContext} needsInterpreter={row.needsInterpreter} />
    </div>
  )
}
