import type { Trend } from '../course/trend-of.ts'
import styles from '../trend-card.module.css'
import { LanesPlot } from './lanes-plot.tsx'
import { Panel } from './trend-stack.tsx'

type TrendPaperProps = {
  readonly trend: Trend
  /** Of the paper, not of the screen. */
  readonly width: number
  readonly heightOf: (panel: string) => number
}

/** The same plots of a fixed size and without a cursor, for paper. */
export function TrendPaper({ trend: { panels, lanes, window }, width, heightOf }: TrendPaperProps) {
  return (
    <div className={styles.stack} dir="ltr">
      <LanesPlot lanes={lanes} window={window} width={width} />
      {panels.map((panel, index) => (
        <Panel
          key={panel.id}
          panel={panel}
          window={window}
          width={width}
          height={heightOf(panel.id)}
          hasMonths={index === panels.length - 1}
        />
      ))}
    </div>
  )
}
