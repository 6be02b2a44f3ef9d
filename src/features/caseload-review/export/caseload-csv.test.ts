import { describe, expect, test } from 'vitest'

import { COLUMNS, type ColumnName } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { momentFromMillis } from '#domain/time/when.ts'
import { CASELOAD } from '#widgets/testing/build-caseload.ts'
import { aCalcium, aRow, NOW } from '#widgets/testing/build-row.ts'

import { caseloadCsv, csvName } from './caseload-csv.ts'

function cellsOf(
  rows: readonly CaseloadRow[],
  columns: readonly ColumnName[] = COLUMNS,
): Record<string, string> {
  const [head = '', first = ''] = caseloadCsv(rows, columns, NOW).slice(1).split('\r\n')
  const cells = first.slice(1, -1).split('","')
  return Object.fromEntries(
    head
      .slice(1, -1)
      .split('","')
      .map((name, at) => [name, cells[at] ?? '']),
  )
}

describe('the list as a file', () => {
  test('has a line for each patient, in the order of the list, and says as of when @H12', () => {
    const lines = caseloadCsv(CASELOAD, ['calcium'], NOW).trim().split('\r\n')
    expect(lines).toHaveLength(CASELOAD.length + 1)
    expect(lines[1]).toContain('"SAMPLEY, Daniel"')
    for (const line of lines.slice(1)) expect(line).toContain('"23-Nov-2026 09:12 Europe/London"')
  })

  test('has the whole identity, the reason with its rule, and each unit beside its value @H5 @H37', () => {
    expect(cellsOf(CASELOAD.slice(2, 3))).toMatchObject({
      Patient: 'MOCKFORD, Maria',
      'Age (years)': '65',
      Priority: 'Today',
      Rule: 'H-02',
      Calcium: '2.98',
      'Calcium unit': 'mmol/L',
      'Calcium date': '20-Nov-2026',
      'Worst pain of 14 days (0 to 10)': '8',
      'Diary days of 14': '12',
    })
  })

  test.each([
    [
      'refused @H11',
      { calcium: { state: 'refused', refusal: { resource: 'a', why: 'unit-missing' }, trend: [] } },
      'refused',
    ],
    ['not loaded @H17', { calcium: { state: 'not-loaded' } }, 'not loaded'],
    ['none @H8', { calcium: { state: 'none' } }, 'no result'],
    ['a bound @H3', { calcium: aCalcium({ value: 3.5, comparator: '>' }) }, 'above 3.50'],
    ['with all its decimals', { calcium: aCalcium({ value: 2.4 }) }, '2.40'],
  ] as const)('a calcium that is %s', (_, different, word) => {
    expect(cellsOf([aRow(different)])).toMatchObject({ Calcium: word })
  })

  const told: readonly ColumnName[] = [
    'egfr',
    'alkaline-phosphatase',
    'bone-agent',
    'performance',
    'sites',
    'primary',
  ]
  const firsts = ['eGFR', 'ALP', 'Bone agent', 'ECOG', 'Bone sites', 'Primary']

  test('where nothing is on record says so, in no blank cell @H8', () => {
    const { egfr: _, alkalinePhosphatase: __, boneAgent: ___, performance: ____, ...row } = aRow()
    const cells = cellsOf([{ ...row, sites: [], primaries: [], gaps: [] }], told)
    expect(firsts.map((name) => cells[name])).toEqual([
      'no result',
      'no result',
      'none on record',
      'none on record',
      'none on record',
      'none on record',
    ])
  })

  test('where it is not known says that it is not loaded @H17', () => {
    const { egfr: _, alkalinePhosphatase: __, boneAgent: ___, performance: ____, ...row } = aRow()
    const concepts = ['kidney', 'bone-laboratory', 'medication-doses', 'performance', 'conditions'] as const
    const gaps = concepts.map((concept) => ({ concept, coverage: { state: 'loading' } as const }))
    const cells = cellsOf([{ ...row, sites: [], primaries: [], gaps }], told)
    expect(new Set(firsts.map((name) => cells[name]))).toEqual(new Set(['not loaded']))
  })

  test('says of a result that it is preliminary, or computed here @H7', () => {
    const egfr = {
      value: 48.4,
      unit: 'mL/min/{1.73_m2}',
      position: 'within',
      day: NOW.day,
      preliminary: true,
    } as const
    expect(cellsOf([aRow({ egfr: { ...egfr, computed: false } })], ['egfr'])['eGFR remark']).toBe(
      'preliminary',
    )
    const computed = cellsOf([aRow({ egfr: { ...egfr, preliminary: false, computed: true } })], ['egfr'])
    expect(computed).toMatchObject({ eGFR: '48', 'eGFR remark': 'computed here' })
  })

  test('says of an old calcium that it is old @H12', () => {
    expect(cellsOf([aRow({ calcium: aCalcium({ stale: true }) })])['Calcium remark']).toContain('old')
  })

  test('has the columns that are shown, and no others', () => {
    const cells = cellsOf([aRow()], ['pain'])
    expect(Object.keys(cells)).not.toContain('Calcium')
    expect(Object.keys(cells)).toContain('Diary days of 14')
  })
})

test('the name of the file has the moment, in the zone of the clinic', () => {
  expect(csvName(NOW)).toBe('caseload_2026-11-23_0912.csv')
  const summer = { ...NOW, moment: momentFromMillis(Date.UTC(2026, 6, 1, 23, 5)) }
  expect(csvName(summer)).toBe('caseload_2026-07-02_0005.csv')
})
