import { describe, expect, test } from 'vitest'

import type { CaseloadSearch } from '#data/caseload-search.ts'
import { aRow, anObligation, anOverdue } from '#widgets/testing/build-row.ts'

import { filterRows } from './filter-rows.ts'

const rows = [
  aRow({ patient: 'Patient/breast', standing: 'immediate', overdue: [anOverdue()], identifiers: [] }),
  aRow({
    patient: 'Patient/prostate',
    name: { family: 'Müller-Ångström', given: ['José'] },
    identifiers: [{ label: 'NHS No.', value: '999 123 4567' }],
    primaries: [{ primary: 'prostate', named: 'Prostate adenocarcinoma', state: 'active' }],
    sites: [{ region: { region: 'pelvis', side: 'left' }, named: 'Pelvis', certainty: 'confirmed' }],
    nextDue: anObligation({ status: 'due', booking: 'booked-late' }),
  }),
  aRow({
    patient: 'Patient/open',
    identifiers: [],
    primaries: [],
    sites: [],
    gaps: [
      { concept: 'conditions', coverage: { state: 'failed', why: 'server' } },
      { concept: 'bookings', coverage: { state: 'not-permitted' } },
    ],
  }),
]

function found(search: CaseloadSearch, text = ''): string {
  const { rows: left, undecided } = filterRows(rows, search, text)
  const names = left.map(({ patient }) => patient.slice('Patient/'.length)).join(' ')
  return undecided > 0 ? `${names} and ${undecided} undecided` : names
}

describe('a filter', () => {
  test.each<[string, CaseloadSearch, string]>([
    ['none', {}, 'breast prostate open'],
    ['by standing', { standing: ['immediate'] }, 'breast'],
    ['by primary; who is not loaded is counted @H17', { primary: ['prostate'] }, 'prostate and 1 undecided'],
    ['by site', { region: ['pelvis', 'skull'] }, 'prostate and 1 undecided'],
    ['by what is overdue', { due: ['overdue'] }, 'breast and 1 undecided'],
    ['by what is due', { due: ['due'] }, 'prostate and 1 undecided'],
    ['by bookings that are late', { due: ['booked-late', 'missed'] }, 'prostate and 1 undecided'],
    ['by gaps', { gaps: true }, 'open'],
    [
      'several at once: a certain no outweighs a doubt',
      { standing: ['immediate'], region: ['lumbar-spine'] },
      'breast',
    ],
  ])('%s', (_, search, names) => {
    expect(found(search)).toBe(names)
  })
})

describe('typed text', () => {
  test.each([
    ['muller', 'prostate'],
    ['ÅNGSTROM jose', 'prostate'],
    ['9991234567', 'prostate'],
    ['999 123', 'prostate'],
    ['adeno', 'prostate'],
    ['pelvis', 'prostate'],
    ['  ', 'breast prostate open'],
    ['nobody', ''],
    ['.*', ''],
  ])('%j finds %j', (text, names) => {
    expect(found({}, text)).toBe(names)
  })
})
