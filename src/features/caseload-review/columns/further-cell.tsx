import { isFollowUpOpen, isOpen } from '#domain/review/views/row-gaps.ts'
import { PrimaryCell } from '#widgets/disease/primary-cell.tsx'
import { NextScanCell } from '#widgets/follow-up/next-scan-cell.tsx'
import { OverdueCell } from '#widgets/follow-up/overdue-cell.tsx'
import { LabCell } from '#widgets/laboratory/lab-cell.tsx'
import { PerformanceCell } from '#widgets/patient/performance-cell.tsx'
import { FreshnessCell } from '#widgets/record/freshness-cell.tsx'
import { RiskCell } from '#widgets/risk/risk-cell.tsx'
import { BoneAgentCell } from '#widgets/treatment/bone-agent-cell.tsx'

import type { ColumnCellProps, FurtherColumn } from './column-cell.tsx'

type FurtherCellProps = Omit<ColumnCellProps, 'column' | 'calciumHead'> & { readonly column: FurtherColumn }

/** The columns that the list does not begin with. */
export function FurtherCell({ column, row, today }: FurtherCellProps) {
  switch (column) {
    case 'primary':
      return <PrimaryCell primaries={row.primaries} isOpen={isOpen(row, ['conditions'])} />
    case 'next-scan':
      return <NextScanCell scan={row.nextScan} today={today} />
    case 'overdue':
      return <OverdueCell overdue={row.overdue} isOpen={isFollowUpOpen(row)} />
    case 'risk':
      return <RiskCell factors={row.riskFactors} isOpen={row.gaps.length > 0} />
    case 'egfr':
      return <LabCell result={row.egfr} today={today} isOpen={isOpen(row, ['kidney'])} />
    case 'alkaline-phosphatase':
      return (
        <LabCell result={row.alkalinePhosphatase} today={today} isOpen={isOpen(row, ['bone-laboratory'])} />
      )
    case 'bone-agent':
      return (
        <BoneAgentCell
          boneAgent={row.boneAgent}
          today={today}
          isOpen={isOpen(row, ['medication-doses', 'medication-orders'])}
        />
      )
    case 'performance':
      return (
        <PerformanceCell performance={row.performance} today={today} isOpen={isOpen(row, ['performance'])} />
      )
    case 'data-age':
      return <FreshnessCell newest={row.newest} today={today} isOpen={row.gaps.length > 0} />
  }
}
