import type { CaseloadRow } from '#domain/review/caseload-row.ts'

/** Stands in a row where each copy of it has its own. */
export const FAMILY = 'Zzfamilyzz'
export const PATIENT = 'zzpatient'
export const MARKED = /(Zzfamilyzz|zzpatient\d+)/

/** One of these and a number. Each letter of `quince` leaves fewer of them, one row in twenty at the end. */
const FAMILIES = [
  'Aldermock',
  'Quarrytest',
  'Cedarmade',
  'Quillfict',
  'Elmsample',
  'Quinbert',
  'Gorsetrial',
  'Quincymock',
  'Ivyfiction',
  'Quincemade',
  'Kelptest',
  'Qaftrial',
  'Mossproof',
  'Nettletrial',
  'Oakmock',
  'Pinefict',
  'Larksample',
  'Rowantest',
  'Sedgesample',
  'Thistleproof',
] as const

export function familyAt(index: number): string {
  return `${FAMILIES[index % FAMILIES.length]} ${index}`
}

export function patientAt(index: number): string {
  return `bench-${index}`
}

/** As many rows as are asked for, of the given ones by turns. They share what a copy has no reason to own. */
export function manyRows(rows: readonly CaseloadRow[], count: number): readonly CaseloadRow[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index % rows.length]
    if (row === undefined) throw new Error('There is no row to copy')
    return named(row, familyAt(index), patientAt(index))
  })
}

/** The given rows with marks where the copies differ. */
export function markedRows(rows: readonly CaseloadRow[]): readonly CaseloadRow[] {
  return rows.map((row, index) => named(row, FAMILY, `${PATIENT}${index}`))
}

function named(row: CaseloadRow, family: string, patient: string): CaseloadRow {
  return { ...row, patient: `Patient/${patient}`, name: { family, given: row.name?.given ?? [] } }
}
