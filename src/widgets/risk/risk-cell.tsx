import type { RiskFactor } from '#domain/risk/risk-factor.ts'
import { Value } from '#ui/text/value.tsx'
import { VisuallyHidden } from '#ui/text/visually-hidden.tsx'

import { CellLines } from '../record/cell-lines.tsx'
import { OpenCount } from '../record/open-count.tsx'
import { RISK_WORDS } from './risk-words.ts'

type RiskCellProps = {
  readonly factors: readonly RiskFactor[]
  /** Not everything is read: there may be more. */
  readonly isOpen: boolean
}

/** How many risk factors are known, and which. A count, never a score. */
export function RiskCell({ factors, isOpen }: RiskCellProps) {
  if (factors.length === 0) {
    return isOpen ? (
      <CellLines value={<OpenCount />} tone="unknown" />
    ) : (
      <CellLines value="None" tone="quiet" second="known" />
    )
  }
  const words = factors.map(({ kind }) => RISK_WORDS[kind]).join(', ')
  return (
    <div title={words}>
      <CellLines
        value={
          <Value>
            {factors.length}
            {isOpen && '+'}
            <VisuallyHidden> risk factors</VisuallyHidden>
          </Value>
        }
        tone="value"
        second={words}
      />
    </div>
  )
}
