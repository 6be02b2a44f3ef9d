import type { NextScan } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { wordNearDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'

import { CellLines } from '../record/cell-lines.tsx'
import { DueCell, DueLines, glyphOf } from './due-cell.tsx'

type NextScanCellProps = { readonly scan: NextScan; readonly today: Day | undefined }

/** Booked, asked for, due, or none known. */
export function NextScanCell({ scan, today }: NextScanCellProps) {
  switch (scan.state) {
    case 'not-loaded':
      return <CellLines value="Not loaded" tone="unknown" second="scans" />
    case 'none':
      return <CellLines value="None" tone="quiet" second="none asked for" />
    case 'booked':
      return (
        <DueLines
          what={capitalized(scan.named)}
          when={`${wordNearDay(scan.day, today)}, ${scan.obligation?.booking === 'booked-late' ? 'booked late' : 'booked'}`}
          tier={scan.obligation && glyphOf(scan.obligation)}
        />
      )
    case 'asked':
      return (
        <DueLines
          what={capitalized(scan.named)}
          when={
            scan.asked === undefined ? 'Not booked' : `Asked ${wordNearDay(scan.asked, today)}, not booked`
          }
          tier={(scan.obligation && glyphOf(scan.obligation)) ?? 'routine'}
        />
      )
    case 'due':
      return <DueCell obligation={scan.obligation} today={today} />
  }
}
