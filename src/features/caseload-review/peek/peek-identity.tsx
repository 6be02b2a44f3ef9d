import type { Allergy } from '#domain/facts/patient.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Value } from '#ui/text/value.tsx'
import { Allergies } from '#widgets/patient/allergies.tsx'
import { ContextChips } from '#widgets/patient/context-chips.tsx'
import { wordGender, wordIdentifier } from '#wording/patient/person.ts'
import { wordPartialDate } from '#wording/day.ts'

import styles from './peek-panel.module.css'

type PeekIdentityProps = {
  readonly row: CaseloadRow
  /** Absent until they have come. */
  readonly allergies: readonly Allergy[] | undefined
}

/** Beneath the name: the whole identity, and what must be known before anything is given. */
export function PeekIdentity({ row, allergies }: PeekIdentityProps) {
  const { birth, age, gender, identifiers, deceased, deceasedOn, gaps } = row
  const gap = allergies === undefined ? 'loading' : gaps.find(({ concept }) => concept === 'allergies')
  return (
    <dl className={styles.identity}>
      <div>
        <dt>Born</dt>
        <dd>
          {birth === undefined ? 'Not known' : <Value>{wordPartialDate(birth)}</Value>}
          {age !== undefined && !deceased && (
            <>
              {' '}
              <Value>({age}y)</Value>
            </>
          )}
        </dd>
      </div>
      {deceased && (
        <div>
          <dt>Deceased</dt>
          <dd>
            {deceasedOn === undefined ? 'Date not known' : <Value>{wordPartialDate(deceasedOn)}</Value>}
          </dd>
        </div>
      )}
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
      <Allergies allergies={allergies ?? []} gap={typeof gap === 'object' ? gap.coverage.state : gap} />
      <ContextChips careContext={row.careContext} needsInterpreter={row.needsInterpreter} />
    </dl>
  )
}
