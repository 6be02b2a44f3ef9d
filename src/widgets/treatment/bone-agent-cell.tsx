import type { BoneAgentCell as Newest } from '#domain/review/caseload-row.ts'
import type { Day } from '#domain/time/day.ts'
import { Value } from '#ui/text/value.tsx'
import { wordNearDay } from '#wording/day.ts'
import { capitalized } from '#wording/list.ts'

import { CellLines } from '../record/cell-lines.tsx'

type BoneAgentCellProps = {
  readonly boneAgent: Newest | undefined
  readonly today: Day | undefined
  /** Doses or orders are not completely read. */
  readonly isOpen: boolean
}

/** The bone agent and the day on which it was given last. */
export function BoneAgentCell({ boneAgent, today, isOpen }: BoneAgentCellProps) {
  if (boneAgent === undefined) {
    return isOpen ? (
      <CellLines value="Not loaded" tone="unknown" second="doses" />
    ) : (
      <CellLines value="None" tone="quiet" second="on record" />
    )
  }
  const { named, given } = boneAgent
  return (
    <div title={named}>
      <CellLines
        value={capitalized(named)}
        tone="text"
        second={given === undefined ? 'no dose on record' : <Value>{wordNearDay(given, today)}</Value>}
      />
    </div>
  )
}
