import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { Value } from '#ui/text/value.tsx'
import { wordPartialDate } from '#wording/day.ts'
import { wordGender, wordIdentifier } from '#wording/patient/person.ts'

type IdentityFactsProps = {
  readonly row: Pick<CaseloadRow, 'birth' | 'age' | 'gender' | 'identifiers' | 'deceased' | 'deceasedOn'>
}

/** All by which a patient is told from another but the name, as terms of a `dl`: the same wherever it stands in full. */
export function IdentityFacts({ row }: IdentityFactsProps) {
  const { birth, age, gender, identifiers, deceased, deceasedOn } = row
  return (
    <>
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
        <div data-deceased>
          <dt>Deceased</dt>
          <dd>
            {deceasedOn === undefined ? 'Date not known' : <Value>{wordPartialDate(deceasedOn)}</Value>}
          </dd>
        </div>
      )}
    </>
  )
}
