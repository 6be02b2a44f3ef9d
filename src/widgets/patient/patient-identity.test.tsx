import { render, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import type { Allergy } from '#domain/facts/patient.ts'

import { aRow } from '../testing/build-row.ts'
import { Allergies } from './allergies.tsx'
import { wordIdentifier, wordName } from '#wording/patient/person.ts'
import { PatientBanner } from './patient-banner.tsx'
import { PatientIdentity } from './patient-identity.tsx'

describe('a name', () => {
  test.each([
    [{ family: 'Mockford', given: ['Maria', 'Ann'], prefix: 'Ms' }, 'MOCKFORD, Maria Ann (Ms)'],
    [{ family: 'Mockford', given: [] }, 'MOCKFORD'],
    [{ given: ['Maria'] }, 'Maria'],
    [{ given: [], text: 'Maria of the records' }, 'Maria of the records'],
    [{ given: [] }, 'Name not known'],
    [undefined, 'Name not known'],
  ])('%j reads %s', (name, words) => {
    expect(wordName(name)).toBe(words)
  })
})

test.each([
  [{ label: 'NHS No.', value: '9991234567' }, '999 123 4567'],
  [{ label: 'MRN', value: '9991234567' }, '9991234567'],
  [{ label: 'NHS No.', value: '999 123' }, '999 123'],
])('%j is read as %s', (identifier, words) => {
  expect(wordIdentifier(identifier)).toBe(words)
})

describe('an identity', () => {
  test('has name, sex, age, date of birth and an identifier together @H5', () => {
    const { container } = render(<PatientIdentity row={aRow()} name={wordName(aRow().name)} />)
    for (const part of ['MOCKFORD, Maria (Ms)', 'F 65y', '14-Mar-1961', '999 123 4567'])
      expect(container).toHaveTextContent(part)
  })

  test('says what is not known', () => {
    const { birth: _, age: __, gender: ___, ...row } = aRow({ identifiers: [] })
    const { container } = render(<PatientIdentity row={row} name="Name not known" />)
    for (const part of ['Sex not known', 'age not known', 'birth date not known', 'no identifier'])
      expect(container).toHaveTextContent(part)
  })

  test('says that someone has died @H41', () => {
    const row = aRow({ deceased: true, deceasedOn: { year: 2026, month: 11 } })
    const { container } = render(<PatientIdentity row={row} name="X" />)
    expect(container).toHaveTextContent('Deceased Nov-2026')
  })
})

test('text from a record stays text @H27', () => {
  const row = aRow({ name: { family: '<img src=x onerror=alert(1)>', given: [] } })
  render(<PatientBanner row={row} allergies={[]} allergyGap={undefined} />)
  expect(screen.getByRole('heading')).toHaveTextContent('<IMG SRC=X ONERROR=ALERT(1)>')
  expect(document.querySelector('img')).toBeNull()
})

describe('allergies are exactly one of four statements', () => {
  const penicillin: Allergy = {
    id: 'AllergyIntolerance/1',
    substance: 'Penicillin',
    reaction: 'rash',
    state: 'active',
    noneKnown: false,
  }
  const none: Allergy = {
    id: 'AllergyIntolerance/2',
    substance: 'No known allergy',
    state: 'active',
    noneKnown: true,
  }

  test.each([
    ['known', [penicillin], undefined, 'Known allergies'],
    ['known, although another record says none', [none, penicillin], undefined, 'Known allergies'],
    ['explicitly none', [none], undefined, 'No known allergies'],
    ['an empty list @H8', [], undefined, 'Allergies not recorded'],
    [
      'only a refuted one',
      [{ ...penicillin, state: 'refuted' as const }],
      undefined,
      'Allergies not recorded',
    ],
    ['a failed load @H17', [], 'failed' as const, 'Allergies unavailable'],
    ['not permitted @H17', [], 'not-permitted' as const, 'Allergies unavailable'],
    ['none known, but cut short @H9', [none], 'truncated' as const, 'Allergies unavailable'],
    ['known, and cut short @H9', [penicillin], 'truncated' as const, 'not all loaded'],
  ])('%s', (_, allergies, gap, words) => {
    const { container } = render(
      <dl>
        <Allergies allergies={allergies} gap={gap} />
      </dl>,
    )
    expect(container).toHaveTextContent(words)
  })
})
