import type { ColumnName } from '#data/caseload-search.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import type { Now } from '#domain/time/when.ts'
import { headlineOf, sinceOfReason } from '#widgets/basis/flag-words.ts'
import { wordGender, wordIdentifier, wordName } from '#wording/patient/person.ts'
import { wordNow } from '#widgets/record/moment-words.ts'
import { wordPartialDate } from '#wording/day.ts'
import { wordStanding } from '#wording/terms.ts'

import { COLUMN_FIELDS, optionalDay, type Field } from './csv-fields.ts'
import { toCsv } from './csv.ts'

/** What was reported comes first, whatever units someone reads in. */
const REPORTED = 'as-reported'

/** The rows as they stand, with the columns that are shown; each of them says as of when. */
export function caseloadCsv(rows: readonly CaseloadRow[], columns: readonly ColumnName[], now: Now): string {
  const asOf = `${wordNow(now)} ${now.zone}`
  const fields: readonly Field[] = [
    { head: 'As of', of: () => asOf },
    ...WHO,
    ...why(now.day),
    ...columns.flatMap((column) => COLUMN_FIELDS[column]),
  ]
  return toCsv(
    fields.map(({ head }) => head),
    rows.map((row) => fields.map(({ of }) => of(row))),
  )
}

/** `caseload_2026-11-23_0912.csv`, in the clinic's zone. */
export function csvName({ moment, zone }: Now): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(moment)
  const [date = '', time = ''] = parts.split(' ')
  return `caseload_${date}_${time.replace(':', '')}.csv`
}

const WHO: readonly Field[] = [
  { head: 'Patient', of: ({ name }) => wordName(name) },
  { head: 'Born', of: ({ birth }) => birth && wordPartialDate(birth) },
  { head: 'Age (years)', of: ({ age }) => age },
  { head: 'Gender', of: ({ gender }) => wordGender(gender) },
  {
    head: 'Identifiers',
    of: ({ identifiers }) => identifiers.map((one) => `${one.label} ${wordIdentifier(one)}`).join('; '),
  },
]

function why(today: Day): readonly Field[] {
  return [
    { head: 'Priority', of: ({ standing }) => wordStanding(standing) },
    { head: 'Since', of: (row) => optionalDay(sinceOfReason(row)) },
    { head: 'Why', of: (row) => headlineOf(row, today, REPORTED).reason },
    { head: 'Basis', of: (row) => headlineOf(row, undefined, REPORTED).basis },
    { head: 'Rule', of: (row) => headlineOf(row, today, REPORTED).rule },
    { head: 'Further findings', of: (row) => headlineOf(row, today, REPORTED).more },
  ]
}
