import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Value } from '#ui/text/value.tsx'
import { wordIdentifier, wordName, wordSexAndAge } from '#wording/patient/person.ts'
import { StandingTag } from '#widgets/tier/standing-tag.tsx'
import { TierGlyph } from '#widgets/tier/tier-glyph.tsx'
import { wordPartialDate } from '#wording/day.ts'

import styles from './options.module.css'
import { wordNamesakes } from './wording.ts'

type PatientOptionProps = { readonly row: CaseloadRow; readonly namesakes: number | undefined }

/** Who this is, in full: the choice is made by it alone. */
export function PatientOption({ row, namesakes }: PatientOptionProps) {
  const { name, birth, identifiers, deceased, deceasedOn } = row
  return (
    <div className={styles.patient}>
      <div className={styles.who}>
        <span className={styles.name}>{wordName(name)}</span>
        {deceased && (
          <strong>
            Deceased {deceasedOn === undefined ? '' : <Value>{wordPartialDate(deceasedOn)}</Value>}
          </strong>
        )}
        <span className={styles.standing}>
          <StandingTag standing={row.standing} />
        </span>
      </div>
      <div className={styles.identity}>
        <span>Born {birth === undefined ? 'not known' : <Value>{wordPartialDate(birth)}</Value>}</span>
        <Value>{wordSexAndAge(row)}</Value>
        {identifiers.length === 0 && <span>No identifier</span>}
        {identifiers.map((identifier) => (
          <span key={`${identifier.label} ${identifier.value}`}>
            {identifier.label} <Value>{wordIdentifier(identifier)}</Value>
          </span>
        ))}
        {namesakes !== undefined && (
          <span className={styles.namesakes}>
            <TierGlyph tier="unknown" small />
            {wordNamesakes(namesakes)}
          </span>
        )}
      </div>
    </div>
  )
}
