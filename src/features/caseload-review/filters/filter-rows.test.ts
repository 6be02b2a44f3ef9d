import { describe, expect, test } from 'vitest'

import type { CaseloadSearch } from '#data/caseload-search.ts'
import { aRow, anObligation, anOverdue, TODAY } from '#widgets/testing/build-row.ts'

import { countChoices, filterRows } from './filter-rows.ts'

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
  const { rows: left, undecided } = filterRows(rows, { search, text, today: TODAY })
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
    ['by what is not loaded', { data: ['not-loaded'] }, 'open'],
    ['by view and filter', { view: 'overdue', primary: ['breast'] }, 'breast and 1 undecided'],
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

describe('the counts of a filter', () => {
  const counts = (search: CaseloadSearch, text = '') =>
    Object.fromEntries(
      countChoices(rows, { search, text, today: TODAY }, 'primary', ['breast', 'prostate', 'lung']),
    )

  test('are of all patients where nothing else is asked', () => {
    expect(counts({})).toEqual({ breast: 1, prostate: 1, lung: 0 })
  })

  test('do not change with its own choices', () => {
    expect(counts({ primary: ['breast'] })).toEqual({ breast: 1, prostate: 1, lung: 0 })
  })

  test.each<[string, CaseloadSearch, string]>([
    ['another filter', { due: ['overdue'] }, ''],
    ['the view', { view: 'overdue' }, ''],
    ['typed text', {}, 'mockford'],
  ])('respect %s', (_, search, text) => {
    expect(counts(search, text)).toEqual({ breast: 1, prostate: 0, lung: 0 })
  })

  test('promise what a choice then shows', () => {
    for (const [choice, count] of Object.entries(counts({ standing: ['none'] }))) {
      const search = { standing: ['none'], primary: [choice] } as CaseloadSearch
      expect(filterRows(rows, { search, text: '', today: TODAY }).rows).toHaveLength(count)
    }
  })
})
