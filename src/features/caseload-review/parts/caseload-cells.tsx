import type { FactId } from '#domain/facts/record.ts'
import type { CaseloadRow } from '#domain/review/caseload-row.ts'
import { daysBetween, type Day } from '#domain/time/day.ts'
import { AppLink } from '#ui/control/app-link.tsx'
import { sinceOfReason } from '#widgets/basis/flag-words.ts'
import { WhyCell } from '#widgets/basis/why-cell.tsx'
import { CalciumCell } from '#widgets/calcium/calcium-cell.tsx'
import { DiseaseCell } from '#widgets/disease/disease-cell.tsx'
import { DueCell } from '#widgets/follow-up/due-cell.tsx'
import { NextScanCell } from '#widgets/follow-up/next-scan-cell.tsx'
import { OverdueCell } from '#widgets/follow-up/overdue-cell.tsx'
import { PainCell } from '#widgets/pain/pain-cell.tsx'
import { wordName } from '#widgets/patient/name-words.ts'
import { PatientIdentity } from '#widgets/patient/patient-identity.tsx'
import { CellLines } from '#widgets/record/cell-lines.tsx'
import { wordAge } from '#widgets/record/moment-words.ts'
import { RiskCell } from '#widgets/risk/risk-cell.tsx'
import { StandingTag } from '#widgets/tier/standing-tag.tsx'

import { isFollowUpOpen, isOpen } from '../order/filter-rows.ts'
import styles from './caseload-table.module.css'

type CaseloadCellsProps = {
  readonly row: CaseloadRow
  readonly today: Day | undefined
  readonly href: string
  readonly onOpen: (patient: FactId) => void
}

/** One patient. The name is the link; it covers the row. */
export function CaseloadCells({ row, today, href, onOpen }: CaseloadCellsProps) {
  const name = wordName(row.name)
  const isLate = isFollowUpOpen(row)
  const since = sinceOfReason(row)
  return (
    <>
      <td className={styles.priority}>
        <div className={styles.standing}>
          <StandingTag standing={row.standing} />
          {since !== undefined && today !== undefined && (
            <span className={styles.age}>{wordAge(daysBetween(since, today))}</span>
          )}
        </div>
      </td>
      <th scope="row" className={styles.patient}>
        <PatientIdentity
          row={row}
          name={
            <AppLink className={styles.link} href={href} onGo={() => onOpen(row.patient)} data-row-link="">
              {name}
            </AppLink>
          }
        />
      </th>
      <td className={styles.why}>
        <WhyCell row={row} today={today} />
      </td>
      <td className={styles.calcium} data-label="Calcium">
        <CalciumCell calcium={row.calcium} today={today} />
      </td>
      <td className={styles.pain} data-label="Worst pain, 7 days">
        <PainCell pain={row.pain} today={today} />
      </td>
      <td className={styles.disease} data-label="Primary, sites">
        <DiseaseCell primaries={row.primaries} sites={row.sites} isOpen={isOpen(row, ['conditions'])} />
      </td>
      <td className={styles.scan} data-label="Next scan">
        <NextScanCell scan={row.nextScan} today={today} />
      </td>
      <td className={styles.due} data-label="Next due">
        {row.nextDue === undefined ? (
          <NothingDue isOpen={isLate} />
        ) : (
          <DueCell obligation={row.nextDue} today={today} />
        )}
      </td>
      <td className={styles.overdue} data-label="Overdue">
        <OverdueCell overdue={row.overdue} isOpen={isLate} />
      </td>
      <td className={styles.risk} data-label="Risk factors">
        <RiskCell factors={row.riskFactors} isOpen={row.gaps.length > 0} patient={name} />
      </td>
    </>
  )
}

function NothingDue({ isOpen }: { readonly isOpen: boolean }) {
  return isOpen ? (
    <CellLines value="Not loaded" tone="unknown" second="follow-up" />
  ) : (
    <CellLines value="None" tone="quiet" second="nothing planned" />
  )
}
