import { xOf } from './geometry.ts'
import styles from '../trend-card.module.css'
import type { TimeWindow } from '../course/trend-panel.ts'
import type { Lane, Span } from '../course/treatment-lanes.ts'

type LanesPlotProps = { readonly lanes: readonly Lane[]; readonly window: TimeWindow; readonly width: number }

const LANE = 17
/** Pixels that a letter takes, on the safe side. */
const LETTER = 6.4

/** Treatment above the values, on the same axis: drugs as bars, doses as diamonds, local treatment as blocks. */
export function LanesPlot({ lanes, window, width }: LanesPlotProps) {
  return (
    <svg width={width} height={lanes.length * LANE + 2} aria-hidden="true" className={styles.lanes}>
      {lanes.map(({ id, title, spans }, index) => (
        <g key={id} transform={`translate(0 ${index * LANE})`}>
          <text x="0" y="12.5" className={styles.laneTitle}>
            {title}
          </text>
          {spans.map((span, at) => (
            <Shape
              key={`${span.from} ${span.text}`}
              lane={id}
              span={span}
              next={spans[at + 1]}
              window={window}
              width={width}
            />
          ))}
        </g>
      ))}
    </svg>
  )
}

type ShapeProps = {
  readonly lane: Lane['id']
  readonly span: Span
  readonly next: Span | undefined
  readonly window: TimeWindow
  readonly width: number
}

function Shape({ lane, span, next, window, width }: ShapeProps) {
  const start = xOf(span.from < window.from ? window.from : span.from, window, width)
  const end = xOf(span.to > window.to ? window.to : span.to, window, width)
  if (lane === 'bone-agent')
    return <path d={`M${start} 2.6l5.9 5.9-5.9 5.9-5.9-5.9z`} className={styles.dose} />
  if (lane === 'local')
    return (
      <rect x={start - 2.5} y="2" width={Math.max(end - start, 5)} height="13" className={styles.local} />
    )
  const until = next === undefined ? end : Math.min(end, xOf(next.from, window, width) - 2)
  const room = Math.floor((until - start - 8) / LETTER)
  return (
    <g>
      <rect x={start} y="1.5" width={Math.max(until - start, 2)} height="14" className={styles.drug} />
      {room > 3 && (
        <text x={start + 4} y="12.5" className={styles.laneText}>
          {span.text.length > room ? `${span.text.slice(0, room - 1)}\u2026` : span.text}
        </text>
      )}
    </g>
  )
}
