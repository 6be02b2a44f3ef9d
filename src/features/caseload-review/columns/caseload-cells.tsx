import type { ColumnName } from '#data/caseload-search.ts'
import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { daysBetween, type Day } from '#domain/time/day.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { sinceOfReason } from '#widgets/basis/flag-words.ts'
import { WhyCell } from '#widgets/basis/why-cell.tsx'
import type { CalciumHead } from '#widgets/calcium/calcium-head.ts'
import { wordName } from '#wording/patient/person.ts'
import { PatientIdentity } from '#widgets/patient/patient-identity.tsx'
import { wordAge } from '#widgets/record/moment-words.ts'
import { StandingTag } from '#widgets/tier/standing-tag.tsx'

import styles from './caseload-table.module.css'
import { ColumnCell } from './column-cell.tsx'
import { HEADS } from './heads.ts'

type CaseloadCellsProps = {
  readonly row: CaseloadRow
  readonly columns: readonly ColumnName[]
  readonly calciumHead: CalciumHead | undefined
  readonly looksAlike: boolean
  readonly today: Day | undefined
  readonly href: string
  readonly onOpen: (patient: FactId) => void
  readonly isPeeked: boolean
  readonly onPeek: (patient: FactId) => void
}

/** One patient. The name is the link; it covers the row. */
export function CaseloadCells(props: CaseloadCellsProps) {
  const { row, columns, calciumHead, looksAlike, today, href, onOpen, isPeeked, onPeek } = props
  const since = sinceOfReason(row)
  return (
    <>
      <td className={styles.priority} data-peeked={isPeeked}>
        <div className={styles.standing}>
          <StandingTag standing={row.standing} />
          {since !== undefined && today !== undefined && (
            <span className={styles.age}>{wordAge(daysBetween(since, today))}</span>
          )}
          <PeekButton row={row} isPeeked={isPeeked} onPeek={onPeek} />
        </div>
      </td>
      <th scope="row" className={styles.patient}>
        <PatientIdentity
          row={row}
          looksAlike={looksAlike}
          name={
            <AppLink className={styles.link} href={href} onGo={() => onOpen(row.patient)} data-row-link="">
              {wordName(row.name)}
            </AppLink>
          }
        />
      </th>
      <td className={styles.why}>
        <WhyCell row={row} today={today} />
      </td>
      {columns.map((column) => (
        <td key={column} className={styles[column]} data-label={HEADS[column].text}>
          <ColumnCell column={column} row={row} today={today} calciumHead={calciumHead} />
        </td>
      ))}
    </>
  )
}

/** For a hand without keys. The keyboard has Space, and needs no stop at every row. */
function PeekButton({ row, isPeeked, onPeek }: Pick<CaseloadCellsProps, 'row' | 'isPeeked' | 'onPeek'>) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.peek}
      aria-label={`Summary of ${wordName(row.name)}`}
      aria-pressed={isPeeked}
      onClick={() => onPeek(row.patient)}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M1.5 2.5h11v9h-11zM8.5 2.5v9" />
      </svg>
    </button>
  )
}
